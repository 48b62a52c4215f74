import type { Settings, SettingsArea } from "@gatehouse/shared/settings/settings";
import type { ClientSession, Db, IndexDescription } from "mongodb";
import { globalCollection } from "../db/collection";

export type WorkspaceDoc = {
  _id: string;
  name: string;
  /** What differs from the defaults, by area; read it through `settingsOf`. */
  settings?: { [Area in SettingsArea]?: Partial<Settings[Area]> };
  /** Counts the changes of settings, so that of two people who edit at once one is told. */
  settingsVersion?: number;
  logoId?: string | null;
  createdAt: Date;
};

export const workspaceIndexes: IndexDescription[] = [{ key: { createdAt: 1, _id: 1 } }];

type CounterDoc = { _id: string; value: number };

export const createWorkspaceStore = (db: Db, session?: ClientSession) => {
  const workspaces = globalCollection<WorkspaceDoc>(db, "workspaces", session);
  const counters = globalCollection<CounterDoc>(db, "counters", session);
  return {
    insert: (doc: WorkspaceDoc) => workspaces.insert(doc),
    find: (id: string) => workspaces.findOne({ _id: id }),
    findFirst: async () => (await workspaces.find({}).sort({ createdAt: 1, _id: 1 }).limit(1).toArray())[0] ?? null,
    /** Null when the settings are not at `version` any more. */
    updateSettings: (
      id: string,
      version: number,
      { name, settings }: { name: string; settings: WorkspaceDoc["settings"] },
    ) =>
      workspaces.update({ _id: id, settingsVersion: version === 0 ? { $in: [0, null] } : version } as never, {
        $set: { name, settings, settingsVersion: version + 1 },
      }),
    setLogo: (id: string, logoId: string | null) => workspaces.update({ _id: id }, { $set: { logoId } }),
    /** The next number of `kind` in the workspace, starting at 1; never given twice, gaps are allowed. */
    nextNumber: async (workspaceId: string | null, kind: "user" | "organization" | "webhook") =>
      (await counters.upsert(`${workspaceId ?? "installation"}.${kind}`, { $inc: { value: 1 } })).value,
  };
};
