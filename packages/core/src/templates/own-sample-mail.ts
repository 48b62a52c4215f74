import type { MailWords } from "@gatehouse/shared/notifications/mail-words";
import type { UserCtx } from "../context";
import type { ComposedMail } from "../notifications/compose-mail";
import { findOwnWorkspace } from "../settings/get-versioned-settings";
import { fullName } from "../users/full-name";
import { type MailedType, refuseProblems, sampleMail } from "./sample-mail";

/** How a mail is rendered; throws when it can't be. */
export type RenderMail = (
  mail: ComposedMail & { frame: { scheme?: "auto" | "light" | "dark" } },
) => Promise<{ subject: string; html: string; text: string }>;

/** The sample mail as whoever asks would get it. Throws `input.invalid` at words that can't be used. */
export const ownSampleMail = async (ctx: UserCtx, type: MailedType, words: MailWords): Promise<ComposedMail> => {
  const { user } = ctx.actor;
  const workspace = await findOwnWorkspace(ctx);
  const recipient = { name: fullName(user), email: user.email };
  const mail = sampleMail(ctx.config, { type, words, recipient, workspace, now: ctx.now() });
  refuseProblems(type, mail);
  return mail;
};
