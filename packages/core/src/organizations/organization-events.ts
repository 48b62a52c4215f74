import { z } from "zod";
import { orgAdmins } from "../events/audiences";
import { defineEvent } from "../events/event";
import { organizationSuspendedMail } from "./organization-mails";

/** Its admins can't come in to read it now: they have the mail, and the notice is there when it is resumed. */
export const organizationSuspended = defineEvent({
  name: "organization.suspended",
  title: "Organization suspended",
  category: "organization",
  isMandatory: false,
  data: z.object({
    organizationId: z.string(),
    organizationName: z.string(),
    suspendedBy: z.string(),
    reason: z.string(),
    resumeAt: z.coerce.date().nullish(),
  }),
  sample: {
    organizationId: "org_sample",
    organizationName: "Harbor Logistics",
    suspendedBy: "Ines Okafor",
    reason: "Invoice 2026-0981 is open since 1 October. Finance has written twice.",
    resumeAt: new Date("2026-12-01T08:00:00Z"),
  },
  recipients: { org_admins: orgAdmins },
  inApp: {
    text: ({ data }) => ({
      title: `${data.organizationName} was suspended`,
      body: data.reason,
      action: { path: "/portal/organization", label: "Open organization" },
    }),
  },
  mail: {
    words: organizationSuspendedMail,
    path: () => "/",
    variables: ({ data }) => ({
      organization: data.organizationName,
      suspendedBy: data.suspendedBy,
      reason: data.reason,
      resumeAt: data.resumeAt ?? "",
    }),
  },
});
