import { isLinkOpen, tokenOf } from "../auth/links";
import { defineEvent } from "../events/event";

const approvalPath = (userId: string): string => `/admin/approvals?id=${userId}`;

/** Somebody waits for an admin. */
export const userRegistered = defineEvent({
  name: "user.registered",
  category: "account",
  isMandatory: false,
  channels: ["in_app", "email"],
  recipients: async ({ workspaceId }, stores) => (workspaceId ? stores.users.listAdminIdsForJob(workspaceId) : []),
  inApp: ({ data }) => ({
    title: `${data.name} registered`,
    body: `${data.email} waits for an admin`,
    reason: "You are an admin of this workspace",
    action: { path: approvalPath(data.userId), label: "Review" },
  }),
  mailPath: ({ data }) => approvalPath(data.userId),
  isStillWanted: async ({ data }, stores) => (await stores.users.findForJob(data.userId))?.status === "pending",
});

export const emailVerification = defineEvent({
  name: "user.email_verification",
  category: "account",
  isMandatory: true,
  channels: ["email"],
  recipients: async ({ data }) => [data.userId],
  mailPath: ({ data }, config) =>
    `/auth/verify?token=${tokenOf(config, { _id: data.linkId, purpose: "verify-email" })}`,
  isStillWanted: ({ data }, stores) => isLinkOpen(stores, data.linkId),
});

/** Somebody registered with an address that has an account: only its owner learns so. */
export const alreadyRegistered = defineEvent({
  name: "user.already_registered",
  category: "account",
  isMandatory: true,
  channels: ["email"],
  recipients: async ({ data }) => [data.userId],
  mailPath: () => "/auth/password/login",
});
