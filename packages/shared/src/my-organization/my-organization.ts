import type { z } from "zod";
import type { OrganizationRequest } from "../organization-requests/organization-request";
import { type BoundedCount, updateOrganizationInput } from "../organizations/organization";
import type { ExtraAnswers, ExtraField } from "../settings/extra-fields";

/** What a consumer belongs to, or may ask for. */
export type MyOrganization = {
  /** Null for people of the default organization, who are strangers to each other, and for those who run the workspace. */
  organization: {
    id: string;
    number: number;
    name: string;
    extra: ExtraAnswers;
    createdAt: Date;
    /** Bumped by every change; an edit names the one it began with. */
    updatedAt: Date;
    counts: { members: BoundedCount; teams: number; openInvitations: number };
  } | null;
  /** Null where nobody has to ask: for people of another organization and those who run the workspace. */
  registration: { isOpen: boolean; isApprovedAtOnce: boolean; request: OrganizationRequest | null } | null;
  /** What the workspace asks of organizations. */
  extraFields: ExtraField[];
};

export const updateMyOrganizationInput = updateOrganizationInput.omit({ id: true });
export type UpdateMyOrganizationInput = z.infer<typeof updateMyOrganizationInput>;
