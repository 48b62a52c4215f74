import type { Deps } from "@gatehouse/core/context";
import type { ReadyEmail } from "@gatehouse/core/notifications/prepared-email";
import { reportFailedTemplate } from "@gatehouse/core/templates/report-failed-template";
import { type RenderedMail, renderMail } from "@gatehouse/emails/render";

/** Renders a mail in the words of its workspace; where that fails, in Gatehouse's own, and the admins are told. */
export const renderWords = async (
  deps: Deps,
  { mail, template, version, shipped }: ReadyEmail,
): Promise<RenderedMail & Pick<ReadyEmail, "version">> => {
  try {
    return { ...(await renderMail(mail)), version };
  } catch (error) {
    if (!template || mail.words === shipped) throw error;
    deps.log.warn({ ...template, error }, "a template can't be rendered");
    await reportFailedTemplate(deps, { ...template, error });
    return { ...(await renderMail({ ...mail, words: shipped })), version: null };
  }
};
