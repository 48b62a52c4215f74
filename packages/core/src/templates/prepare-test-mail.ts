import type { MailWords } from "@gatehouse/shared/notifications/mail-words";
import { shippedPreferences } from "@gatehouse/shared/notifications/preference";
import type { Deps } from "../context";
import { eventType } from "../events/event-types";
import type { DeliveryDoc } from "../notifications/delivery-store";
import type { PreparedEmail } from "../notifications/prepared-email";
import { whyNotTold } from "../notifications/why-not-told";
import { fullName } from "../users/full-name";
import { sampleMail } from "./sample-mail";

/** Which mail is tried out, in which words. */
export type MailTest = { type: string; words: MailWords };

/** A test mail as it goes out: the words on trial over sample data, to whoever asked for it. */
export const prepareTestMail = async (
  ctx: Deps,
  { userId, workspaceId }: Pick<DeliveryDoc, "userId" | "workspaceId">,
  { type: name, words }: MailTest,
): Promise<PreparedEmail> => {
  const { users, workspaces } = ctx.stores;
  const [user, workspace] = await Promise.all([
    userId === null ? null : users.findForJob(userId),
    workspaceId === null ? null : workspaces.find(workspaceId),
  ]);
  if (!user) return { skipped: "The account does not exist any more" };
  const type = eventType(name);
  const { mail } = type;
  if (!mail) return { skipped: "There is no mail of this type any more" };
  // Whoever asks for a test wants it, whatever they switched off.
  const reason = whyNotTold(ctx.config, type, { user, preferences: shippedPreferences, channel: "email" });
  if (reason) return { skipped: reason };
  const recipient = { name: fullName(user), email: user.email };
  const composed = sampleMail(ctx.config, { type: { ...type, mail }, words, recipient, workspace, now: ctx.now() });
  const frame = { ...composed.frame, reason: "You asked for a test" };
  return { recipient, mail: { ...composed, frame }, template: null, version: null, shipped: words };
};
