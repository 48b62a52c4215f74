import { z } from "zod";
import { admins } from "../events/audiences";
import { defineEvent, type Occurrence } from "../events/event";
import {
  organizationApprovedMail,
  organizationRejectedMail,
  organizationRequestedMail,
} from "./organization-request-mails";

const request = z.object({
  organizationId: z.string(),
  organizationName: z.string(),
  /** Who asked. */
  userId: z.string(),
});
const sample = { organizationId: "org_sample", organizationName: "Harbor Logistics", userId: "usr_sample" };

const requester = ({ data }: Occurrence<{ userId: string }>): string[] => [data.userId];

const approvalPath = (organizationId: string): string => `/admin/approvals?id=${organizationId}`;

export const organizationRequested = defineEvent({
  name: "organization.requested",
  title: "Organization requested",
  category: "organization",
  isMandatory: false,
  data: request.extend({ requesterName: z.string(), requesterEmail: z.string() }),
  sample: { ...sample, requesterName: "Maya Castellanos", requesterEmail: "maya@harbor.example" },
  recipients: { admins },
  inApp: {
    text: ({ data }) => ({
      title: `${data.requesterName} asks for the organization ${data.organizationName}`,
      body: "Approve it, or reject it with a reason",
      action: { path: approvalPath(data.organizationId), label: "Review" },
    }),
    many: (count) => `${count} organizations wait for approval`,
  },
  mail: {
    words: organizationRequestedMail,
    path: ({ data }) => approvalPath(data.organizationId),
    variables: ({ data }) => ({
      person: data.requesterName,
      personEmail: data.requesterEmail,
      organization: data.organizationName,
    }),
  },
  isStillWanted: async ({ data }, stores) =>
    (await stores.organizations.findForJob(data.organizationId))?.status === "pending",
});

export const organizationApproved = defineEvent({
  name: "organization.approved",
  title: "Organization approved",
  category: "organization",
  isMandatory: false,
  data: request,
  sample,
  recipients: { requester },
  inApp: {
    text: ({ data }) => ({
      title: `${data.organizationName} is open`,
      body: "You are its admin: invite teammates and make teams",
      action: { path: "/portal/organization", label: "Open organization" },
    }),
  },
  mail: {
    words: organizationApprovedMail,
    path: () => "/portal/organization",
    variables: ({ data }) => ({ organization: data.organizationName }),
  },
});

export const organizationRejected = defineEvent({
  name: "organization.rejected",
  title: "Organization rejected",
  category: "organization",
  isMandatory: false,
  data: request.extend({ reason: z.string() }),
  sample: { ...sample, reason: "Harbor Logistics has an organization already. Ask Noah Abrams for an invitation." },
  recipients: { requester },
  inApp: {
    text: ({ data }) => ({
      title: `${data.organizationName} was not approved`,
      body: data.reason,
      action: { path: "/portal", label: "Try again" },
    }),
  },
  mail: {
    words: organizationRejectedMail,
    path: () => "/portal",
    variables: ({ data }) => ({ organization: data.organizationName, reason: data.reason }),
  },
});
