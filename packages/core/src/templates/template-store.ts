import type { MailWords } from "@gatehouse/shared/notifications/mail-words";
import type { ClientSession, Db, IndexDescription, UpdateFilter } from "mongodb";
import { tenantCollection } from "../db/collection";

/** What a workspace has changed about one event type. */
export type TemplateDoc = {
  _id: string;
  workspaceId: string;
  /** Name of the event type. */
  type: string;
  /** Counts the changes, so that of two people who edit at once one is told. */
  revision: number;
  isOn: boolean;
  /** Who is told; null: all that the type names. */
  audiences: string[] | null;
  /** The words that go out; null: Gatehouse's own. */
  live: { version: number; words: MailWords } | null;
  /** The highest version ever given; 1 is Gatehouse's own. */
  lastVersion: number;
  draft: { words: MailWords; authorId: string; savedAt: Date } | null;
  /** When the admins were last told that the words could not be rendered. */
  failureToldAt: Date | null;
};

/** Words that went live once, at some time; the words never change. */
export type TemplateVersionDoc = {
  _id: string;
  workspaceId: string;
  type: string;
  version: number;
  words: MailWords;
  authorId: string;
  publishedAt: Date;
  /** When other words took its place; null while it is live. */
  replacedAt: Date | null;
};

export const templateIndexes: IndexDescription[] = [
  // insert, findForJob: one per type
  { key: { workspaceId: 1, type: 1 }, unique: true },
];

export const templateVersionIndexes: IndexDescription[] = [
  // insertVersion, endVersion, findVersion, listVersions
  { key: { workspaceId: 1, type: 1, version: -1 }, unique: true },
];

export type TemplateChanges = Partial<Pick<TemplateDoc, "isOn" | "audiences" | "live" | "lastVersion" | "draft">>;

const versionsShown = 100;

export const createTemplateStore = (db: Db, session?: ClientSession) => {
  const templates = tenantCollection<TemplateDoc>(db, "templates", session);
  const versions = tenantCollection<TemplateVersionDoc>(db, "templateVersions", session);
  return {
    /** Refuses when somebody else was first. */
    insert: (doc: TemplateDoc) =>
      templates.insert(doc, { workspaceId: { code: "template.changed-meanwhile", field: "type" } }),
    find: (workspaceId: string, type: string) => templates.in(workspaceId).findOne({ type }),
    /** As many as there are types at most. */
    listAll: (workspaceId: string) => templates.in(workspaceId).find({}).toArray(),
    /** Null when the template is not at `revision` any more. */
    change: (workspaceId: string, type: string, revision: number, changes: TemplateChanges) =>
      templates.in(workspaceId).update({ type, revision }, {
        $set: { ...changes, revision: revision + 1 },
      } as UpdateFilter<TemplateDoc>),
    insertVersion: (doc: TemplateVersionDoc) => versions.insert(doc),
    endVersion: (workspaceId: string, type: string, version: number, now: Date) =>
      versions.in(workspaceId).update({ type, version }, { $set: { replacedAt: now } }),
    findVersion: (workspaceId: string, type: string, version: number) =>
      versions.in(workspaceId).findOne({ type, version }),
    listVersions: (workspaceId: string, type: string) =>
      versions.in(workspaceId).find({ type }).sort({ version: -1 }).limit(versionsShown).toArray(),
    /** Null when the admins were told since `since`. */
    noteFailureForJob: (workspaceId: string, type: string, now: Date, since: Date) =>
      templates
        .in(workspaceId)
        .update(
          { type, $or: [{ failureToldAt: null }, { failureToldAt: { $lte: since } }] },
          { $set: { failureToldAt: now } },
        ),
  };
};
