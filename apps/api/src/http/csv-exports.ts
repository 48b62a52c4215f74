import { listInvitations } from "@gatehouse/core/invitations/list-invitations";
import { listUsers } from "@gatehouse/core/users/list-users";
import { listInvitationsInput } from "@gatehouse/shared/invitations/invitation";
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
