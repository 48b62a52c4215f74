import type { DeliveryContent } from "@gatehouse/shared/notifications/delivery-content";
import type { MailWords } from "@gatehouse/shared/notifications/mail-words";
import type { UserCtx } from "../context";
import type { EventType } from "../events/event";
import type { TypedEvent } from "../events/read-event";
import { prepareTestMail } from "../templates/prepare-test-mail";
import { findTemplate } from "../templates/type-settings";
import type { ComposedDigest } from "./compose-digest";
import type { ComposedMail } from "./compose-mail";
import { composeTelling } from "./compose-telling";
import type { DeliveryDoc } from "./delivery-store";
import { findPreferences } from "./find-preferences";
import { findTold } from "./find-told";
import { hideTokens, withoutSecret } from "./without-tokens";
import { wordsInForce } from "./words-in-force";

type Rendered = { subject: string; html: string; text: string };

/** How mails are drawn; each throws when it can't be. */
export type RenderMails = {
  mail: (mail: ComposedMail) => Promise<Rendered>;
  digest: (digest: Pick<ComposedDigest, "groups" | "link" | "frame">) => Promise<Rendered>;
};

type Mail = NonNullable<EventType["mail"]>;
type Words = { words: MailWords; version: number | null; isOfThen: boolean };

/** Those it went out with, else those it would go out with now. */
const findWords = async (ctx: UserCtx, told: TypedEvent & { mail: Mail }, doc: DeliveryDoc): Promise<Words> => {
  const { event, type, mail } = told;
  const { wordsVersion: version, state } = doc;
  const wentOut = state === "sent" || state === "bounced";
  if (!wentOut || version === undefined) {
    const template = await findTemplate(ctx.stores, event.workspaceId, type.name);
    return { ...wordsInForce(mail, event, template), isOfThen: false };
  }
  if (version === null || event.workspaceId === null) return { words: mail.words, version: null, isOfThen: true };
  const kept = await ctx.stores.templates.findVersion(event.workspaceId, type.name, version);
  return { words: kept?.words ?? mail.words, version: kept && version, isOfThen: kept !== null };
};

const nothing = (reason: string): DeliveryContent => ({ kind: "none", reason });

const showTest = async (ctx: UserCtx, doc: DeliveryDoc, render: RenderMails): Promise<DeliveryContent> => {
  const masked = { ...ctx, config: withoutSecret(ctx.config) };
  const prepared = doc.test && (await prepareTestMail(masked, doc, doc.test));
  if (!prepared || prepared.skipped !== undefined) return nothing(prepared?.skipped ?? "Nothing was sent");
  const rendered = await render.mail(hideTokens(prepared.mail));
  return { kind: "email", recipient: prepared.recipient, words: "test", ...rendered };
};

/** The mail of a delivery as it went out, or would now; its links open nothing. */
export const showEmail = async (ctx: UserCtx, doc: DeliveryDoc, render: RenderMails): Promise<DeliveryContent> => {
  if (doc.test) return showTest(ctx, doc, render);
  const { users, workspaces } = ctx.stores;
  const [found, user] = await Promise.all([
    findTold(ctx, [doc.eventId]),
    doc.userId === null ? null : users.findForJob(doc.userId),
  ]);
  const told = found.get(doc.eventId);
  const mail = told?.type.mail;
  if (!mail) return nothing("The event is not kept any more");
  if (!user) return nothing("The account does not exist any more");
  const { event, type } = told;
  const mailed = { type, event, mail };
  const [{ words, version, isOfThen }, workspace, preferencesOf] = await Promise.all([
    findWords(ctx, mailed, doc),
    event.workspaceId === null ? null : workspaces.find(event.workspaceId),
    findPreferences(ctx, event.workspaceId, [user._id]),
  ]);
  const preferences = preferencesOf(user._id);
  const { because } = doc;
  const composed = composeTelling(withoutSecret(ctx.config), {
    told: mailed,
    user,
    preferences,
    because,
    words,
    workspace,
  });
  const rendered = await render.mail(hideTokens(composed.mail));
  return { kind: "email", recipient: composed.recipient, words: isOfThen ? { version } : "present", ...rendered };
};
