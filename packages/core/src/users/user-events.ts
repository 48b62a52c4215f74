import { roles } from "@gatehouse/shared/access/permissions";
import { roleHints, roleLabels } from "@gatehouse/shared/messages";
import { z } from "zod";
import { orgAdmins, person } from "../events/audiences";
import { defineEvent, type Occurrence } from "../events/event";
import {
  userActivatedMail,
  userMovedMail,
  userRemovedMail,
  userRoleChangedMail,
  userSuspendedMail,
  userTeamsChangedMail,
  userWelcomeMail,
} from "./user-mails";

const home = (): string => "/";

/** A mail only: whoever joins is in the app already. */
export const userWelcome = defineEvent({
  name: "user.welcome",
  title: "Welcome",
  category: "account",
  isMandatory: false,
  data: z.object({ userId: z.string(), name: z.string(), isFirst: z.boolean() }),
  sample: { userId: "usr_sample", name: "Elena", isFirst: false },
  recipients: { person },
  reason: "You joined here",
  mail: {
    words: userWelcomeMail,
    path: home,
    variables: ({ data }, workspace) => ({
      firstName: data.name,
      news: data.isFirst
        ? `${workspace} is set up and you are its first super admin.`
        : `Your account at ${workspace} is ready.`,
      next: data.isFirst
        ? "The checklist on your home page shows what to do next."
        : "Your home page shows what is open to you.",
    }),
  },
});

const status = z.object({ userId: z.string(), name: z.string(), reason: z.string() });

export const userSuspended = defineEvent({
  name: "user.suspended",
  title: "Suspended",
  category: "account",
  isMandatory: true,
  data: status,
  sample: { userId: "usr_sample", name: "Jonas Feld", reason: "The contract ended on 31 October." },
  recipients: { person },
  reason: "It is your account",
  inApp: { text: ({ data }) => ({ title: "Your account was suspended", body: data.reason, action: null }) },
  mail: { words: userSuspendedMail, path: home, variables: ({ data }) => ({ reason: data.reason }) },
});

export const userActivated = defineEvent({
  name: "user.activated",
  title: "Reactivated",
  category: "account",
  isMandatory: true,
  data: status,
  sample: { userId: "usr_sample", name: "Jonas Feld", reason: "The contract was renewed." },
  recipients: { person },
  reason: "It is your account",
  inApp: { text: ({ data }) => ({ title: "Your account is active again", body: data.reason, action: null }) },
  mail: {
    words: userActivatedMail,
    path: home,
    variables: ({ data }) => ({ reason: data.reason && `The reason given: ${data.reason}` }),
  },
});

/** A change of one person's place or powers, which their org admins are told of too. */
const membership = z.object({
  userId: z.string(),
  name: z.string(),
  changedBy: z.string(),
  /** The organization whose admins are told: the one the person was in. Null for people who run the workspace. */
  organizationId: z.string().nullable(),
  /** Null where the person simply belongs to the workspace. */
  organizationName: z.string().nullable(),
});
export type Membership = z.infer<typeof membership>;

const sample: Membership = {
  userId: "usr_sample",
  name: "Jonas Feld",
  changedBy: "Maya Castellanos",
  organizationId: "org_sample",
  organizationName: "Harbor Logistics",
};

const colleagues = ({ data }: Occurrence<Membership>) =>
  data.organizationName ? { path: "/portal/organization", label: "Open organization" } : null;

const change = ({ data }: Occurrence<Membership>, workspace: string) => ({
  person: data.name,
  changedBy: data.changedBy,
  place: data.organizationName ?? workspace,
});

export const userRoleChanged = defineEvent({
  name: "user.role_changed",
  title: "Role changed",
  category: "membership",
  isMandatory: false,
  data: membership.extend({ from: z.enum(roles), to: z.enum(roles) }),
  sample: { ...sample, from: "member", to: "org_admin" },
  recipients: { person, org_admins: orgAdmins },
  inApp: {
    text: (event) => ({
      title: `${event.data.name} is ${roleLabels[event.data.to]} now`,
      body: `${roleLabels[event.data.from]} before, changed by ${event.data.changedBy}`,
      action: colleagues(event),
    }),
    many: (count) => `${count} people have another role now`,
    namesDoer: true,
  },
  mail: {
    words: userRoleChangedMail,
    path: home,
    variables: (event, workspace) => ({
      ...change(event, workspace),
      role: roleLabels[event.data.to],
      formerRole: roleLabels[event.data.from],
      may: roleHints[event.data.to],
    }),
  },
});

const joined = (teams: string[]): string => (teams.length > 0 ? `Joined: ${teams.join(", ")}` : "");
const left = (teams: string[]): string => (teams.length > 0 ? `Left: ${teams.join(", ")}` : "");

export const userTeamsChanged = defineEvent({
  name: "user.teams_changed",
  title: "Teams changed",
  category: "membership",
  isMandatory: false,
  data: membership.extend({ added: z.array(z.string()), removed: z.array(z.string()) }),
  sample: { ...sample, added: ["Integrations"], removed: ["ETA pilot"] },
  recipients: { person, org_admins: orgAdmins },
  inApp: {
    text: (event) => ({
      title: `${event.data.name} has other teams now`,
      body: [joined(event.data.added), left(event.data.removed)].filter(Boolean).join(" · "),
      action: colleagues(event),
    }),
    many: (count) => `${count} people have other teams now`,
  },
  mail: {
    words: userTeamsChangedMail,
    path: home,
    variables: (event, workspace) => ({
      ...change(event, workspace),
      joined: joined(event.data.added),
      left: left(event.data.removed),
    }),
  },
});

export const userMoved = defineEvent({
  name: "user.moved",
  title: "Moved",
  category: "membership",
  isMandatory: false,
  data: membership.extend({ toOrganizationId: z.string().nullable(), toOrganizationName: z.string().nullable() }),
  sample: { ...sample, toOrganizationId: "org_other", toOrganizationName: "Kestrel Freight" },
  recipients: {
    person,
    org_admins: async (event, stores, among) => [
      ...(await orgAdmins(event, stores, among)),
      ...(await orgAdmins({ ...event, data: { organizationId: event.data.toOrganizationId } }, stores, among)),
    ],
  },
  inApp: {
    text: ({ data }) => ({
      title: `${data.name} moved to ${data.toOrganizationName ?? "the default organization"}`,
      body: `${data.organizationName ?? "The default organization"} before, changed by ${data.changedBy}`,
      action: null,
    }),
    many: (count) => `${count} people moved to another organization`,
    namesDoer: true,
  },
  mail: {
    words: userMovedMail,
    path: home,
    variables: (event, workspace) => ({
      ...change(event, workspace),
      place: event.data.toOrganizationName ?? workspace,
      formerPlace: event.data.organizationName ?? workspace,
    }),
  },
});

export const userRemoved = defineEvent({
  name: "user.removed",
  title: "Removed from an organization",
  category: "membership",
  isMandatory: false,
  data: membership.extend({ note: z.string() }),
  sample: { ...sample, note: "Thank you for four years at the quay." },
  recipients: { person, org_admins: orgAdmins },
  inApp: {
    text: ({ data }) => ({
      title: `${data.name} left ${data.organizationName ?? "the organization"}`,
      body: data.note || `Removed by ${data.changedBy}`,
      action: null,
    }),
    many: (count) => `${count} people left the organization`,
    namesDoer: true,
  },
  mail: {
    words: userRemovedMail,
    path: home,
    variables: (event, workspace) => ({
      ...change(event, workspace),
      note: event.data.note && `They write: “${event.data.note}”`,
    }),
  },
});
