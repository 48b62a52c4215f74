import { isAdminRole, type Role } from "@gatehouse/shared/access/permissions";
import { roleLabels } from "@gatehouse/shared/messages";
import { defineEvent } from "../events/event";
import { invitationPath } from "./invitation-link";

const userPath = ({ role, email }: { role: Role; email: string }): string =>
  `/admin/users?kind=${isAdminRole(role) ? "admins" : "consumers"}&search=${encodeURIComponent(email)}`;

const invitationsPath = (email: string): string => `/admin/invitations?search=${encodeURIComponent(email)}`;

export const userInvited = defineEvent({
  name: "user.invited",
  category: "account",
  isMandatory: true,
  channels: ["email"],
  recipients: async ({ data }) => [data.userId],
  mailPath: ({ data }, config) => invitationPath(config, { _id: data.invitationId, generation: data.generation }),
  isStillWanted: async ({ data }, stores) => {
    const invitation = await stores.invitations.findForJob(data.invitationId);
    return invitation?.status === "open" && invitation.generation === data.generation;
  },
});

export const invitationAccepted = defineEvent({
  name: "invitation.accepted",
  category: "membership",
  isMandatory: false,
  channels: ["in_app", "email"],
  recipients: async ({ data }) => [data.inviterId],
  inApp: ({ data }) => ({
    title: `${data.name} accepted your invitation`,
    body: data.organizationName
      ? `${roleLabels[data.role]} at ${data.organizationName}`
      : `${roleLabels[data.role]}, ${data.email}`,
    reason: "You invited this person",
    action: { path: userPath(data), label: "Open user" },
  }),
  mailPath: ({ data }) => userPath(data),
});

export const invitationExpired = defineEvent({
  name: "invitation.expired",
  category: "membership",
  isMandatory: false,
  channels: ["in_app", "email"],
  recipients: async ({ data }) => [data.inviterId],
  inApp: ({ data }) => ({
    title: `${data.name} asks for a new link`,
    body: `The invitation for ${data.email} has expired`,
    reason: "You invited this person",
    action: { path: invitationsPath(data.email), label: "Open invitation" },
  }),
  mailPath: ({ data }) => invitationsPath(data.email),
});
