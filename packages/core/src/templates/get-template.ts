import { AppError } from "@gatehouse/shared/errors";
import type { MailWords } from "@gatehouse/shared/notifications/mail-words";
import type { Template, TemplateTypeInput, TemplateVersionInput } from "@gatehouse/shared/templates/template";
import type { UserCtx } from "../context";
import { audiences } from "../events/audiences";
import { findOwnWorkspace } from "../settings/get-versioned-settings";
import { fullName } from "../users/full-name";
import { namesOfUsers } from "../users/names-of-users";
import { summaryOf } from "./list-templates";
import { type MailedType, needsLink, sampleMail } from "./sample-mail";
import { sampleValues } from "./sample-values";
import type { TemplateDoc } from "./template-store";
import { mailedType, templateType } from "./template-type";
import { audiencesOf, recipientsOf, typeSettingsOf } from "./type-settings";

const mailPart = async (ctx: UserCtx, type: MailedType, template: TemplateDoc | null): Promise<Template["mail"]> => {
  const { user, workspaceId } = ctx.actor;
  const [versions, workspace, sentThisYear] = await Promise.all([
    ctx.stores.templates.listVersions(workspaceId, type.name),
    findOwnWorkspace(ctx),
    ctx.stores.sentCounts.find(workspaceId, type.name, ctx.now()),
  ]);
  const { draft = null, live = null, lastVersion = 1 } = template ?? {};
  const names = await namesOfUsers(ctx, [draft?.authorId ?? null, ...versions.map(({ authorId }) => authorId)]);
  const nameOf = (id: string) => names.get(id) ?? "Somebody who was deleted";
  const { words } = type.mail;
  const recipient = { name: fullName(user), email: user.email };
  const sample = sampleMail(ctx.config, { type, words, recipient, workspace, now: ctx.now() });
  return {
    live: live?.words ?? words,
    draft: draft && {
      words: draft.words,
      author: nameOf(draft.authorId),
      isOwn: draft.authorId === user._id,
      savedAt: draft.savedAt,
    },
    nextVersion: lastVersion + 1,
    versions: [
      ...versions.map(({ version, authorId, publishedAt, replacedAt }) => ({
        version,
        author: nameOf(authorId),
        publishedAt,
        replacedAt,
      })),
      { version: 1, author: null, publishedAt: null, replacedAt: null },
    ],
    variables: Object.entries(sampleValues(sample)).map(([name, value]) => ({ name, sample: value })),
    needsLink: needsLink(type),
    alwaysShipped: type.mail.alwaysShipped?.sentence ?? null,
    sentThisYear,
  };
};

/** One type of event: who is told, and the words of its mail with their history. */
export const getTemplate = async (ctx: UserCtx, { type: name }: TemplateTypeInput): Promise<Template> => {
  const type = templateType(name);
  const template = await ctx.stores.templates.find(ctx.actor.workspaceId, name);
  const chosen = typeSettingsOf(type, template).audiences;
  return {
    ...summaryOf(type, template),
    revision: template?.revision ?? 0,
    audiences: audiencesOf({ recipients: recipientsOf(type) }).map((audience) => ({
      name: audience,
      label: audiences[audience].label,
      isChosen: chosen.includes(audience),
    })),
    mail: type.mail ? await mailPart(ctx, { ...type, mail: type.mail }, template) : null,
    testAddress: ctx.config.emailEnabled ? ctx.actor.user.email : null,
  };
};

/** The words of one version; 1 is Gatehouse's own. */
export const getTemplateVersion = async (
  { actor, stores }: UserCtx,
  { type, version }: TemplateVersionInput,
): Promise<MailWords> => {
  const { mail } = mailedType(type);
  if (version === 1) return mail.words;
  const found = await stores.templates.findVersion(actor.workspaceId, type, version);
  if (!found) throw new AppError("template.not-found");
  return found.words;
};
