import type { ExtraAnswers } from "@gatehouse/shared/settings/extra-fields";
import type { UserCtx } from "../context";
import { readAnswers } from "../settings/read-answers";
import { getSettings } from "../settings/settings-of";

/** Answers about an organization; an admin, who may not know them all, can leave required ones open. */
export const readAnswersOfAdmin = async (ctx: UserCtx, given: ExtraAnswers): Promise<ExtraAnswers> => {
  const { registration } = await getSettings(ctx, ctx.actor.workspaceId);
  const fields = registration.extraFields.map((field) => ({ ...field, isRequired: false }));
  return readAnswers(fields, "organizations", given);
};
