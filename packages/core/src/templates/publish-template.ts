import { isDeepStrictEqual } from "node:util";
import type { MailWords } from "@gatehouse/shared/notifications/mail-words";
import type { TemplateRevisionInput, TemplateWordsInput } from "@gatehouse/shared/templates/template";
import { audit } from "../audit/audit";
import { changesOf } from "../audit/changes-of";
import type { UserCtx } from "../context";
import { type Tx, transaction } from "../db/transaction";
import { changeTemplate } from "./change-template";
import { ownSampleMail, type RenderMail } from "./own-sample-mail";
import type { TemplateDoc } from "./template-store";
import { mailedType } from "./template-type";

const fields = ["subject", "preheader", "body"] as const satisfies (keyof MailWords)[];

const endLive = async ({ stores, now }: Tx<UserCtx>, template: TemplateDoc | null): Promise<void> => {
  if (!template?.live) return;
  await stores.templates.endVersion(template.workspaceId, template.type, template.live.version, now());
};

/** Mails go out in these words from now on, as a new version. Throws `input.invalid` where they can't be rendered. */
export const publishTemplate = async (
  ctx: UserCtx,
  { words, ...at }: TemplateWordsInput,
  render: RenderMail,
): Promise<void> => {
  const type = mailedType(at.type);
  await render(await ownSampleMail(ctx, type, words));
  const { workspaceId, user } = ctx.actor;
  await transaction(ctx, async (tx) => {
    const template = await tx.stores.templates.find(workspaceId, at.type);
    const before = template?.live?.words ?? type.mail.words;
    if (isDeepStrictEqual(before, words)) return changeTemplate(tx, at, { draft: null });
    const version = (template?.lastVersion ?? 1) + 1;
    await changeTemplate(tx, at, { live: { version, words }, lastVersion: version, draft: null });
    await endLive(tx, template);
    await tx.stores.templates.insertVersion({
      _id: tx.newId("templateVersion"),
      workspaceId,
      type: at.type,
      version,
      words,
      authorId: user._id,
      publishedAt: tx.now(),
      replacedAt: null,
    });
    const target = { kind: "workspace", id: workspaceId } as const;
    const details = { type: at.type, version };
    await audit(tx, {
      workspaceId,
      action: "template.publish",
      target,
      details,
      changes: changesOf(before, words, fields),
    });
  });
};

/** Mails go out in Gatehouse's own words again; the versions are kept. */
export const resetTemplate = (ctx: UserCtx, at: TemplateRevisionInput): Promise<void> => {
  const type = mailedType(at.type);
  const { workspaceId } = ctx.actor;
  return transaction(ctx, async (tx) => {
    const template = await tx.stores.templates.find(workspaceId, at.type);
    await changeTemplate(tx, at, { live: null, draft: null });
    if (!template?.live) return;
    await endLive(tx, template);
    const target = { kind: "workspace", id: workspaceId } as const;
    const changes = changesOf(template.live.words, type.mail.words, fields);
    await audit(tx, { workspaceId, action: "template.reset", target, details: { type: at.type }, changes });
  });
};
