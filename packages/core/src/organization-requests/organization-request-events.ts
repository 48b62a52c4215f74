import { defineEvent } from "../events/event";

const approvalPath = (organizationId: string): string => `/admin/approvals?id=${organizationId}`;

const reason = "You asked for this organization";

export const organizationRequested = defineEvent({
  name: "organization.requested",
  category: "organization",
  isMandatory: false,
  channels: ["in_app", "email"],
  recipients: async ({ workspaceId }, stores) => (workspaceId ? stores.users.listAdminIdsForJob(workspaceId) : []),
  inApp: ({ data }) => ({
    title: `${data.requesterName} asks for the organization ${data.organizationName}`,
    body: "Approve it, or reject it with a reason",
    reason: "You are an admin of this workspace",
    action: { path: approvalPath(data.organizationId), label: "Review" },
  }),
  mailPath: ({ data }) => approvalPath(data.organizationId),
  isStillWanted: async ({ data }, stores) =>
    (await stores.organizations.findForJob(data.organizationId))?.status === "pending",
});

export const organizationApproved = defineEvent({
  name: "organization.approved",
  category: "organization",
  isMandatory: false,
  channels: ["in_app", "email"],
  recipients: async ({ data }) => [data.userId],
  inApp: ({ data }) => ({
    title: `${data.organizationName} is open`,
    body: "You are its admin: invite teammates and make teams",
    reason,
    action: { path: "/portal/organization", label: "Open organization" },
  }),
  mailPath: () => "/portal/organization",
});

export const organizationRejected = defineEvent({
  name: "organization.rejected",
  category: "organization",
  isMandatory: false,
  channels: ["in_app", "email"],
  recipients: async ({ data }) => [data.userId],
  inApp: ({ data }) => ({
    title: `${data.organizationName} was not approved`,
    body: data.reason,
    reason,
    action: { path: "/portal", label: "Try again" },
  }),
  mailPath: () => "/portal",
});
