import { z } from "zod";
import type { MailWords } from "../notifications/mail-words";
import type { NotificationCategory } from "../notifications/notification";
import { plainText } from "../text";
import { maxBodyLength, maxLineLength, tooLong } from "./template-problems";

/** What admins write: one line of subject and preview line, and a body that may have many. */
const mailWordsSchema = z.object({
  subject: plainText(maxLineLength),
  preheader: plainText(maxLineLength, 0),
  body: z
    .string()
    .transform((text) => text.replace(/\r\n?/g, "\n").trim())
    .pipe(
      z
        .string()
        .min(1, "Fill this in")
        .max(maxBodyLength, tooLong(maxBodyLength))
        .regex(/^(?:[^\p{C}\p{Zl}\p{Zp}]|[\n\t])*$/u, "Invisible characters are not allowed"),
    ),
}) satisfies z.ZodType<MailWords>;

/** Name of an event type; one that nobody knows is not found. */
export const templateTypeInput = z.object({ type: z.string().min(1).max(100) });
export type TemplateTypeInput = z.infer<typeof templateTypeInput>;

/** The revision that was read comes back with each change, so that of two people who edit at once one is told. */
const changeOf = templateTypeInput.extend({ revision: z.number().int().min(0) });

export const templateRevisionInput = changeOf;
export type TemplateRevisionInput = z.infer<typeof templateRevisionInput>;

export const templateWordsInput = changeOf.extend({ words: mailWordsSchema });
export type TemplateWordsInput = z.infer<typeof templateWordsInput>;

export const updateTemplateInput = changeOf.extend({
  isOn: z.boolean().optional(),
  audiences: z.array(z.string().max(40)).min(1, "Somebody has to be told").max(20).optional(),
});
export type UpdateTemplateInput = z.infer<typeof updateTemplateInput>;

export const previewTemplateInput = templateTypeInput.extend({
  words: mailWordsSchema,
  /** `auto`: as the device of whoever reads it. */
  scheme: z.enum(["auto", "light", "dark"]).default("auto"),
});
export type PreviewTemplateInput = z.infer<typeof previewTemplateInput>;

export const testTemplateInput = templateTypeInput.extend({ words: mailWordsSchema });
export type TestTemplateInput = z.infer<typeof testTemplateInput>;

export const templateVersionInput = templateTypeInput.extend({ version: z.number().int().min(1) });
export type TemplateVersionInput = z.infer<typeof templateVersionInput>;

/** One type of event in the list of templates. */
export type TemplateSummary = {
  type: string;
  title: string;
  category: NotificationCategory;
  /** Can't be switched off, and goes to the same people always. */
  isMandatory: boolean;
  isOn: boolean;
  hasMail: boolean;
  /** 1 is Gatehouse's own. */
  liveVersion: number;
  hasDraft: boolean;
};

/** One that went live at some time; `version` 1 is Gatehouse's own, with no author and no dates. */
export type TemplateVersion = {
  version: number;
  author: string | null;
  publishedAt: Date | null;
  /** When other words took its place. */
  replacedAt: Date | null;
};

export type Template = TemplateSummary & {
  revision: number;
  /** Who may be told, and who is. */
  audiences: { name: string; label: string; isChosen: boolean }[];
  mail: {
    live: MailWords;
    draft: { words: MailWords; author: string; isOwn: boolean; savedAt: Date } | null;
    /** The number that publishing gives next. */
    nextVersion: number;
    /** Newest first. */
    versions: TemplateVersion[];
    variables: { name: string; sample: string }[];
    needsLink: boolean;
    /** Of whom it never goes out in the workspace's words, as a sentence. */
    alwaysShipped: string | null;
    /** By the calendar in UTC. */
    sentThisYear: number;
  } | null;
  /** Address that test mails go to; null without SMTP. */
  testAddress: string | null;
};

export type TemplatePreview = { recipient: string; subject: string; preheader: string; html: string; text: string };
