import type { TemplateRevisionInput, TemplateWordsInput } from "@gatehouse/shared/templates/template";
import type { UserCtx } from "../context";
import { transaction } from "../db/transaction";
import { changeTemplate } from "./change-template";
import { mailedType } from "./template-type";

/** Keeps words that nobody gets yet, whatever is still wrong with them. */
export const saveTemplateDraft = (ctx: UserCtx, { words, ...at }: TemplateWordsInput): Promise<void> => {
  mailedType(at.type);
  const draft = { words, authorId: ctx.actor.user._id, savedAt: ctx.now() };
  return transaction(ctx, (tx) => changeTemplate(tx, at, { draft }));
};

export const discardTemplateDraft = (ctx: UserCtx, at: TemplateRevisionInput): Promise<void> => {
  mailedType(at.type);
  return transaction(ctx, (tx) => changeTemplate(tx, at, { draft: null }));
};
