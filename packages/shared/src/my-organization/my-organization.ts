import { z } from "zod";
import type { OrganizationRequest } from "../organization-requests/organization-request";
import { organizationName } from "../organizations/organization";
import { type ExtraAnswers, type ExtraField, extraAnswersInput } from "../settings/extra-fields";

/** What a consumer belongs to, or may ask for. */
export type MyOrganization = {
  /** Null for people of the default organization, who are strangers to each other, and for those who run the workspace. */
  organization: {
    id: string;
    number: number;
    name: string;
    extra: ExtraAnswers;
    createdAt: Date;
    counts: { members: number; teams: number; openInvitations: number };
  } | null;
  /** Null where nobody has to ask: for people of another organization and those who run the workspace. */
  registration: { isOpen: boolean; isApprovedAtOnce: boolean; request: OrganizationRequest | null } | null;
  /** What the workspace asks of organizations. */
  extraFields: ExtraField[];
};

export const updateMyOrganizationInput = z.object({ name: organizationName, extra: extraAnswersInput });
export type UpdateMyOrganizationInput = z.infer<typeof updateMyOrganizationInput>;
