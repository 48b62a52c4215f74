import type { ExtraAnswers, ExtraField } from "@gatehouse/shared/settings/extra-fields";
import type { z } from "zod";

export type OrganizationAnswers = { name: string; extra: ExtraAnswers };

/** An organization's name and its answers to what the workspace asks. */
export const loadOrganizationSchema = async (fields: readonly ExtraField[]) => {
  const [{ requestOrganizationInput }, { answersSchema }] = await Promise.all([
    import("@gatehouse/shared/organization-requests/organization-request"),
    import("@gatehouse/shared/settings/extra-fields"),
  ]);
  const extra = answersSchema(fields, "organizations");
  return requestOrganizationInput.extend({ extra }) as z.ZodType<OrganizationAnswers, OrganizationAnswers>;
};
