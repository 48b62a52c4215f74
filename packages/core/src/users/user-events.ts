import { roleLabels } from "@gatehouse/shared/messages";
import type { Stores } from "../db/stores";
import { defineEvent } from "../events/event";

/** A mail only: whoever joins is in the app already. */
export const userWelcome = defineEvent({
  name: "user.welcome",
  category: "account",
  isMandatory: false,
  channels: ["email"],
  recipients: async ({ data }) => [data.userId],
  mailPath: () => "/",
});

export const userSuspended = defineEvent({
  name: "user.suspended",
  category: "account",
  isMandatory: true,
  channels: ["in_app", "email"],
  recipients: async ({ data }) => [data.userId],
  inApp: ({ data }) => ({
    title: "Your account was suspended",
    body: data.reason,
    reason: "It is your account",
    action: null,
  }),
});

export const userActivated = defineEvent({
  name: "user.activated",
  category: "account",
  isMandatory: true,
  channels: ["in_app", "email"],
  recipients: async ({ data }) => [data.userId],
  inApp: ({ data }) => ({
    title: "Your account is active again",
    body: data.reason,
    reason: "It is your account",
    action: null,
  }),
});

type Membership = { userId: string; organizationId: string | null };

/** The person, and whoever runs the organization; the one who did it knows already. */
const personAndOrgAdmins = async (
  { userId, organizationId }: Membership,
  { actorId, stores }: { actorId: string | null; stores: Stores },
): Promise<string[]> => {
  const orgAdmins = organizationId ? await stores.users.listOrgAdminIdsForJob(organizationId) : [];
  return [userId, ...orgAdmins.filter((id) => id !== actorId)];
};

const reason = "It is about you, or about somebody in an organization you run";
const colleagues = { path: "/portal/organization", label: "Open organization" };

export const userRoleChanged = defineEvent({
  name: "user.role_changed",
  category: "membership",
  isMandatory: false,
  channels: ["in_app", "email"],
  recipients: ({ data, actorId }, stores) => personAndOrgAdmins(data, { actorId, stores }),
  inApp: ({ data }) => ({
    title: `${data.name} is ${roleLabels[data.to]} now`,
    body: `${roleLabels[data.from]} before, changed by ${data.changedBy}`,
    reason,
    action: data.organizationName ? colleagues : null,
  }),
  mailPath: () => "/",
});

export const userTeamsChanged = defineEvent({
  name: "user.teams_changed",
  category: "membership",
  isMandatory: false,
  channels: ["in_app", "email"],
  recipients: ({ data, actorId }, stores) => personAndOrgAdmins(data, { actorId, stores }),
  inApp: ({ data }) => ({
    title: `${data.name} has other teams now`,
    body: [
      data.added.length > 0 && `Joined ${data.added.join(", ")}`,
      data.removed.length > 0 && `Left ${data.removed.join(", ")}`,
    ]
      .filter(Boolean)
      .join(" · "),
    reason,
    action: data.organizationName ? colleagues : null,
  }),
  mailPath: () => "/",
});

export const userMoved = defineEvent({
  name: "user.moved",
  category: "membership",
  isMandatory: false,
  channels: ["in_app", "email"],
  recipients: async ({ data, actorId }, stores) => [
    ...(await personAndOrgAdmins(data, { actorId, stores })),
    ...(await personAndOrgAdmins({ ...data, organizationId: data.toOrganizationId }, { actorId, stores })),
  ],
  inApp: ({ data }) => ({
    title: `${data.name} moved to ${data.toOrganizationName ?? "the default organization"}`,
    body: `${data.organizationName ?? "The default organization"} before, changed by ${data.changedBy}`,
    reason,
    action: null,
  }),
  mailPath: () => "/",
});

export const userRemoved = defineEvent({
  name: "user.removed",
  category: "membership",
  isMandatory: false,
  channels: ["in_app", "email"],
  recipients: ({ data, actorId }, stores) => personAndOrgAdmins(data, { actorId, stores }),
  inApp: ({ data }) => ({
    title: `${data.name} left ${data.organizationName ?? "the organization"}`,
    body: data.note || `Removed by ${data.changedBy}`,
    reason,
    action: null,
  }),
  mailPath: () => "/",
});
