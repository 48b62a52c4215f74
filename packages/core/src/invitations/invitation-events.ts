import { isAdminRole, type Role, roles } from "@gatehouse/shared/access/permissions";
import { roleLabels } from "@gatehouse/shared/messages";
import { z } from "zod";
import { person } from "../events/audiences";
import { defineEvent, type Occurrence } from "../events/event";
import { invitationPath } from "./invitation-link";
import { invitationAcceptedMail, invitationExpiredMail, userInvitedMail } from "./invitation-mails";

const userPath = ({ role, email }: { role: Role; email: string }): string =>
  `/admin/users?kind=${isAdminRole(role) ? "admins" : "consumers"}&search=${encodeURIComponent(email)}`;

const invitationsPath = (email: string): string => `/admin/invitations?search=${encodeURIComponent(email)}`;

export const userInvited = defineEvent({
  name: "user.invited",
  title: "Invitation",
  category: "account",
  isMandatory: true,
  data: z.object({
    invitationId: z.string(),
    userId: z.string(),
    /** Counts the links sent for one invitation; only the newest opens it. */
    generation: z.number().int(),
    inviterName: z.string(),
    organizationName: z.string().nullable(),
    role: z.enum(roles),
    expiresAt: z.coerce.date(),
  }),
  sample: {
    invitationId: "inv_sample",
    userId: "usr_sample",
    generation: 1,
    inviterName: "Maya Castellanos",
    organizationName: "Harbor Logistics",
    role: "member",
    expiresAt: new Date("2026-11-24T09:42:00Z"),
  },
  recipients: { person },
  reason: "Somebody invited this address",
  mail: {
    words: userInvitedMail,
    path: ({ data }, config) => invitationPath(config, { _id: data.invitationId, generation: data.generation }),
    variables: ({ data }, workspace) => ({
      inviter: data.inviterName,
      place: data.organizationName ?? workspace,
      about: data.organizationName ? `${data.organizationName} uses ${workspace} for its APIs and models.` : "",
      role: roleLabels[data.role],
      until: data.expiresAt,
    }),
    alwaysShipped: {
      when: ({ data }) => isAdminRole(data.role),
      sentence: "Invitations of admins always go out in Gatehouse’s words.",
    },
  },
  isStillWanted: async ({ data }, stores) => {
    const invitation = await stores.invitations.findForJob(data.invitationId);
    return invitation?.status === "open" && invitation.generation === data.generation;
  },
});

const invitation = z.object({
  invitationId: z.string(),
  inviterId: z.string(),
  name: z.string(),
  email: z.string(),
});
const sample = {
  invitationId: "inv_sample",
  inviterId: "usr_sample",
  name: "Elena Marchetti",
  email: "elena.marchetti@harbor.example",
};

const inviter = ({ data }: Occurrence<{ inviterId: string }>): string[] => [data.inviterId];

export const invitationAccepted = defineEvent({
  name: "invitation.accepted",
  title: "Invitation accepted",
  category: "membership",
  isMandatory: false,
  data: invitation.extend({
    userId: z.string(),
    role: z.enum(roles),
    organizationName: z.string().nullable(),
  }),
  sample: { ...sample, userId: "usr_other", role: "member", organizationName: "Harbor Logistics" },
  recipients: { inviter },
  inApp: {
    text: ({ data }) => ({
      title: `${data.name} accepted your invitation`,
      body: data.organizationName
        ? `${roleLabels[data.role]} at ${data.organizationName}`
        : `${roleLabels[data.role]}, ${data.email}`,
      action: { path: userPath(data), label: "Open user" },
    }),
    many: (count) => `${count} people accepted your invitations`,
  },
  mail: {
    words: invitationAcceptedMail,
    path: ({ data }) => userPath(data),
    variables: ({ data }, workspace) => ({
      person: data.name,
      personEmail: data.email,
      role: roleLabels[data.role],
      place: data.organizationName ?? workspace,
    }),
  },
});

export const invitationExpired = defineEvent({
  name: "invitation.expired",
  title: "New link wanted",
  category: "membership",
  isMandatory: false,
  data: invitation,
  sample,
  recipients: { inviter },
  inApp: {
    text: ({ data }) => ({
      title: `${data.name} asks for a new link`,
      body: `The invitation for ${data.email} has expired`,
      action: { path: invitationsPath(data.email), label: "Open invitation" },
    }),
  },
  mail: {
    words: invitationExpiredMail,
    path: ({ data }) => invitationsPath(data.email),
    variables: ({ data }) => ({ person: data.name, personEmail: data.email }),
  },
});
