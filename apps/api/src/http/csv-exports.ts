import { listInvitations } from "@gatehouse/core/invitations/list-invitations";
import { listInviteCodes } from "@gatehouse/core/invite-codes/list-invite-codes";
import { listRedemptions } from "@gatehouse/core/invite-codes/list-redemptions";
import { listWholeDeliveries } from "@gatehouse/core/notifications/list-deliveries";
import { listOrganizations } from "@gatehouse/core/organizations/list-organizations";
import { listTeams } from "@gatehouse/core/organizations/list-teams";
import { listUsers } from "@gatehouse/core/users/list-users";
import { listInvitationsInput } from "@gatehouse/shared/invitations/invitation";
import { listInviteCodesInput, listRedemptionsInput } from "@gatehouse/shared/invite-codes/invite-code";
import { listDeliveriesInput } from "@gatehouse/shared/notifications/delivery";
import { type BoundedCount, listOrganizationsInput } from "@gatehouse/shared/organizations/organization";
import { listTeamsInput } from "@gatehouse/shared/organizations/team";
import { listUsersInput } from "@gatehouse/shared/users/user";
import { type CsvExport, csvExport } from "./csv-export";

/** As in the list, which counts up to a bound. */
const bounded = ({ value, isExact }: BoundedCount): number | string => (isExact ? value : `${value}+`);

/** Every list that is to be had as a file, by the name in its address. */
export const csvExports: ReadonlyMap<string, CsvExport> = new Map([
  [
    "deliveries",
    csvExport({
      permission: "deliveries:read",
      action: "deliveries.export",
      input: listDeliveriesInput,
      list: listWholeDeliveries,
      columns: {
        "Created at": ({ createdAt }) => createdAt,
        Message: ({ title }) => title,
        Type: ({ type }) => type,
        To: ({ to }) => to?.name ?? null,
        Address: ({ to }) => to?.address ?? null,
        Channel: ({ channel }) => channel,
        State: ({ state }) => state,
        Reason: ({ reason }) => reason,
        Attempts: ({ attempts }) => attempts,
        "Finished at": ({ finishedAt }) => finishedAt,
        Event: ({ eventId }) => eventId,
      },
    }),
  ],
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
    "organizations",
    csvExport({
      permission: "organizations:read",
      action: "organizations.export",
      input: listOrganizationsInput,
      list: listOrganizations,
      columns: {
        Number: ({ number }) => number,
        Name: ({ name }) => name,
        Status: ({ status }) => status,
        Default: ({ isDefault }) => isDefault,
        Members: ({ members }) => bounded(members),
        "Org admins": ({ admins }) => admins.map(({ name }) => name).join("; "),
        "Created at": ({ createdAt }) => createdAt,
      },
    }),
  ],
  [
    "teams",
    csvExport({
      permission: "teams:read",
      action: "teams.export",
      input: listTeamsInput,
      list: listTeams,
      columns: {
        Team: ({ name }) => name,
        Organization: ({ organization }) => organization.name,
        Default: ({ isDefault }) => isDefault,
        People: ({ members }) => bounded(members),
        "Created at": ({ createdAt }) => createdAt,
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
