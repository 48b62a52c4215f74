import type { RenderMail } from "@gatehouse/core/templates/own-sample-mail";
import { AppError } from "@gatehouse/shared/errors";

/** Renders a mail for looking at it. What fails is the fault of the words and refused at them. */
export const renderSample: RenderMail = async (mail) => {
  // Loaded with the first preview: most processes never show one.
  const { renderMail } = await import("@gatehouse/emails/render");
  try {
    return await renderMail(mail);
  } catch (cause) {
    const { message } = cause as Error;
    throw new AppError("input.invalid", { fields: { "words.body": message }, cause });
  }
};
