import type { ClientSession, Db, IndexDescription } from "mongodb";
import { globalCollection } from "../db/collection";

export type WorkspaceDoc = { _id: string; name: string; createdAt: Date };

export const workspaceIndexes: IndexDescription[] = [{ key: { createdAt: 1, _id: 1 } }];

type CounterDoc = { _id: string; value: number };

export const createWorkspaceStore = (db: Db, session?: ClientSession) => {
  const workspaces = globalCollection<WorkspaceDoc>(db, "workspaces", session);
  const counters = globalCollection<CounterDoc>(db, "counters", session);
  return {
    insert: (doc: WorkspaceDoc) => workspaces.insert(doc),
    find: (id: string) => workspaces.findOne({ _id: id }),
    findFirst: async () => (await workspaces.find({}).sort({ createdAt: 1, _id: 1 }).limit(1).toArray())[0] ?? null,
    /** The next number of `kind` in the workspace, starting at 1; never given twice, gaps are allowed. */
    nextNumber: async (workspaceId: string | null, kind: string) =>
      (await counters.upsert(`${workspaceId ?? "installation"}.${kind}`, { $inc: { value: 1 } })).value,
  };
};
