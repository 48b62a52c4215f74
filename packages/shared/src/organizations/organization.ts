import { z } from "zod";
import { bulkIds } from "../bulk";
import { idOf } from "../ids";
import { pageInput, searchText } from "../page";
import { type ExtraAnswers, type ExtraField, extraAnswersInput } from "../settings/extra-fields";
import { plainText, requiredReason } from "../text";

export const organizationStatuses = ["pending", "active", "rejected", "suspended"] as const;
export type OrganizationStatus = (typeof organizationStatuses)[number];

/** Names are unique in a workspace (teams: in their organization) ignoring case and space. */
export const organizationName = plainText(100);
export const teamName = plainText(100);

/** What becomes of an organization by itself, and when. */
export type ScheduledChange = { at: Date } & (
  | { kind: "suspend"; reason: string; resumeAt: Date | null }
  | { kind: "resume" }
);

export type Organization = {
  id: string;
  number: number;
  name: string;
  isDefault: boolean;
  status: OrganizationStatus;
  statusReason: string | null;
  statusChangedAt: Date | null;
  scheduled: ScheduledChange | null;
  extra: ExtraAnswers;
  createdAt: Date;
};

/** How many there are, counted up to a bound; not exact, there are more than that. */
export type BoundedCount = { value: number; isExact: boolean };

/** An organization in a list: with a few of its admins, by name. */
export type OrganizationRow = Organization & { members: BoundedCount; admins: { id: string; name: string }[] };

/** How many there are on all, and of those that need somebody. */
export type OrganizationCounts = Record<"all" | "pending" | "suspended", number>;

export type OrganizationDetail = OrganizationRow & {
  /** Bumped by every change; an edit names the one it began with. */
  updatedAt: Date;
  teams: number;
  openInvitations: number;
  requestedBy: { id: string; name: string } | null;
  statusChangedBy: { id: string; name: string } | null;
  scheduledBy: { id: string; name: string } | null;
  /** What the workspace asks of organizations, to show and edit `extra`. */
  fields: ExtraField[];
};

export const organizationIdInput = z.object({ id: idOf("organization") });
export type OrganizationIdInput = z.infer<typeof organizationIdInput>;

export const listOrganizationsInput = pageInput(["name", "createdAt"], "name").extend({
  search: searchText.optional(),
  status: z.enum(organizationStatuses).optional(),
});
export type ListOrganizationsInput = z.infer<typeof listOrganizationsInput>;

/** Admins may leave answers open that people who ask for an organization have to give. */
export const createOrganizationInput = z.object({ name: organizationName, extra: extraAnswersInput });
export type CreateOrganizationInput = z.infer<typeof createOrganizationInput>;

export const updateOrganizationInput = createOrganizationInput.extend({
  id: idOf("organization"),
  updatedAt: z.date(),
});
export type UpdateOrganizationInput = z.infer<typeof updateOrganizationInput>;

export const suspendOrganizationInput = organizationIdInput
  .extend({
    reason: requiredReason,
    /** Left out: now. */
    from: z.date().optional(),
    /** Left out: when somebody resumes it. */
    resumeAt: z.date().optional(),
  })
  .refine(({ from, resumeAt }) => !from || !resumeAt || from < resumeAt, {
    path: ["resumeAt"],
    message: "Choose a day after the suspension begins",
  });
export type SuspendOrganizationInput = z.infer<typeof suspendOrganizationInput>;

const organizationChange = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("suspend"), reason: requiredReason }),
  z.object({ kind: z.literal("resume") }),
]);
export type OrganizationChange = z.infer<typeof organizationChange>;

export const changeOrganizationsInput = z.object({ ids: bulkIds("organization"), change: organizationChange });

/** What becomes of one kind of thing in a deleted organization: it moves to another one, or with null is deleted. */
const fate = z.object({ organizationId: idOf("organization").nullable() });

/** A kind without a choice is one of which there was nothing. */
export const deleteOrganizationInput = organizationIdInput.extend({
  people: fate.optional(),
  invitations: fate.optional(),
  inviteCodes: fate.optional(),
});
export type DeleteOrganizationInput = z.infer<typeof deleteOrganizationInput>;

/** What an organization holds, counted just now, before it is suspended or deleted. */
export type OrganizationContents = {
  /** Without those who were invited and have not come yet. */
  people: number;
  /** Of them those who can't sign in anyway. */
  suspended: number;
  /** People who did something in the last quarter of an hour. */
  hereLately: number;
  /** Names of some of its active admins. */
  admins: string[];
  teams: number;
  invitations: number;
  inviteCodes: number;
  /** Where people go for whom nothing else was chosen. */
  defaultOrganization: { id: string; name: string };
};

export const searchOptionsInput = z.object({ search: searchText.default("") });
export type SearchOptionsInput = z.infer<typeof searchOptionsInput>;

/** One of many to choose from; the hint tells two of the same name apart. */
export type PlaceOption = { id: string; name: string; hint?: string };
