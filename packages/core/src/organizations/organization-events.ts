import { defineEvent } from "../events/event";

/** Its admins can't come in to read it now: they have the mail, and the notice is there when it is resumed. */
export const organizationSuspended = defineEvent({
  name: "organization.suspended",
  category: "organization",
  isMandatory: false,
  channels: ["in_app", "email"],
  recipients: ({ data }, stores) => stores.users.listOrgAdminIdsForJob(data.organizationId),
  inApp: ({ data }) => ({
    title: `${data.organizationName} was suspended`,
    body: data.reason,
    reason: "You are an admin of this organization",
    action: { path: "/portal/organization", label: "Open organization" },
  }),
  mailPath: () => "/",
});
