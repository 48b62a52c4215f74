import { fillVariables } from "@gatehouse/shared/notifications/mail-words";
import type { PreviewTemplateInput, TemplatePreview } from "@gatehouse/shared/templates/template";
import type { UserCtx } from "../context";
import { ownSampleMail, type RenderMail } from "./own-sample-mail";
import { sampleValues } from "./sample-values";
import { mailedType } from "./template-type";

/** The words on trial as a mail over sample data. Throws `input.invalid` where they can't be rendered. */
export const previewTemplate = async (
  ctx: UserCtx,
  { type, words, scheme }: PreviewTemplateInput,
  render: RenderMail,
): Promise<TemplatePreview> => {
  const mail = await ownSampleMail(ctx, mailedType(type), words);
  const rendered = await render({ ...mail, frame: { ...mail.frame, scheme } });
  return {
    ...rendered,
    recipient: mail.variables.recipient,
    preheader: fillVariables(words.preheader, sampleValues(mail)),
  };
};
