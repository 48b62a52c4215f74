import { z } from "zod";
import { idOf } from "../ids";
import { type OrganizationStatus, organizationName } from "../organizations/organization";
import { extraAnswersInput } from "../settings/extra-fields";
import { requiredReason } from "../text";

/** What became of an organization somebody asked for, as that person sees it. */
export type OrganizationRequest = {
  id: string;
  name: string;
  status: OrganizationStatus;
  /** Why it was rejected. */
  reason: string | null;
  createdAt: Date;
  decidedAt: Date | null;
};

export const requestOrganizationInput = z.object({ name: organizationName, extra: extraAnswersInput });
export type RequestOrganizationInput = z.infer<typeof requestOrganizationInput>;

export const organizationRequestIdInput = z.object({ id: idOf("organization") });
export type OrganizationRequestIdInput = z.infer<typeof organizationRequestIdInput>;

export const rejectOrganizationInput = organizationRequestIdInput.extend({ reason: requiredReason });
export type RejectOrganizationInput = z.infer<typeof rejectOrganizationInput>;
