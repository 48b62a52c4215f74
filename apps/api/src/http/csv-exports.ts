import { listInvitations } from "@gatehouse/core/invitations/list-invitations";
import { listInviteCodes } from "@gatehouse/core/invite-codes/list-invite-codes";
import { listRedemptions } from "@gatehouse/core/invite-codes/list-redemptions";
import { listUsers } from "@gatehouse/core/users/list-users";
import { listInvitationsInput } from "@gatehouse/shared/invitations/invitation";
import { listInviteCodesInput, listRedemptionsInput } from "@gatehouse/shared/invite-codes/invite-code";
import { listUsersInput } from "@gatehouse/shared/users/user";
import { type CsvExport, csvExport } from "./csv-export";

/** Every list that is to be had as a file, by the name in its address. */
export const csvExports: ReadonlyMap<string, CsvExport> = new Map([
  [
    "invitations",
    csvExport({
      permission: "invitations:read",
      action: "invitations.export",
      input: listInvitationsInput,
      list: listInvitations,
      columns: {
        "First name": ({ firstName }) => firstName,
        "Last name": ({ lastName }) => lastName,
        "E-mail": ({ email }) => email,
        Role: ({ role }) => role,
        Organization: ({ organization }) => organization?.name ?? null,
        State: ({ state }) => state,
        "Invited by": ({ invitedBy }) => invitedBy?.name ?? null,
        "Sent at": ({ sentAt }) => sentAt,
        "Expires at": ({ expiresAt }) => expiresAt,
        "Accepted at": ({ acceptedAt }) => acceptedAt,
      },
    }),
  ],
  [
    "invite-codes",
    csvExport({
      permission: "invite-codes:read",
      action: "invite-codes.export",
      input: listInviteCodesInput,
      list: listInviteCodes,
      columns: {
        Code: ({ code }) => code,
        State: ({ state }) => state,
        Used: ({ used }) => used,
        Quota: ({ quota }) => quota,
        "Expires at": ({ expiresAt }) => expiresAt,
        Organization: ({ organization }) => organization?.name ?? null,
        Team: ({ team }) => team?.name ?? null,
        "More teams": ({ moreTeams }) => moreTeams.map(({ name }) => name).join("; "),
        Role: ({ role }) => role,
        "E-mail domains": ({ emailDomains }) => emailDomains.join("; "),
        "Automatic approval": ({ autoApprove }) => autoApprove,
        Link: ({ link }) => link,
        "Created by": ({ createdBy }) => createdBy?.name ?? null,
        "Created at": ({ createdAt }) => createdAt,
      },
    }),
  ],
  [
    "redemptions",
    csvExport({
      permission: "invite-codes:read",
      action: "redemptions.export",
      input: listRedemptionsInput,
      list: listRedemptions,
      columns: {
        "Redeemed at": ({ redeemedAt }) => redeemedAt,
        Name: ({ user }) => user?.name ?? null,
        "E-mail": ({ user }) => user?.email ?? null,
        Status: ({ user }) => user?.status ?? "deleted",
        "Still a member": ({ isMember }) => isMember,
      },
    }),
  ],
  [
    "users",
    csvExport({
      permission: "users:export",
      action: "users.export",
      input: listUsersInput,
      list: listUsers,
      columns: {
        Number: ({ number }) => number,
        "First name": ({ firstName }) => firstName,
        "Last name": ({ lastName }) => lastName,
        "E-mail": ({ email }) => email,
        Role: ({ role }) => role,
        Status: ({ status }) => status,
        Organization: ({ organization }) => organization?.name ?? null,
        Portal: ({ portalAccess }) => portalAccess,
        Chat: ({ chatAccess }) => chatAccess,
        "E-mail verified": ({ emailVerified }) => emailVerified,
        "Last seen at": ({ lastSeenAt }) => lastSeenAt,
        "Created at": ({ createdAt }) => createdAt,
      },
    }),
  ],
]);
