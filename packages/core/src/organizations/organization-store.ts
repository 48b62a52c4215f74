import type { ClientSession, Db, IndexDescription } from "mongodb";
import { tenantCollection } from "../db/collection";

export type OrganizationDoc = {
  _id: string;
  workspaceId: string;
  name: string;
  /** The name without case and space, for uniqueness. */
  nameKey: string;
  isDefault: boolean;
  status: "pending" | "active" | "rejected" | "suspended";
  createdAt: Date;
};

export const organizationIndexes: IndexDescription[] = [
  { key: { workspaceId: 1, nameKey: 1 }, unique: true },
  // findDefault
  {
    key: { workspaceId: 1 },
    unique: true,
    partialFilterExpression: { isDefault: true },
    name: "one default per workspace",
  },
];

export const createOrganizationStore = (db: Db, session?: ClientSession) => {
  const organizations = tenantCollection<OrganizationDoc>(db, "organizations", session);
  return {
    insert: (doc: OrganizationDoc) => organizations.insert(doc),
    find: (workspaceId: string, id: string) => organizations.in(workspaceId).findOne({ _id: id }),
    findDefault: (workspaceId: string) => organizations.in(workspaceId).findOne({ isDefault: true }),
    listByIds: (workspaceId: string, ids: string[]) =>
      organizations
        .in(workspaceId)
        .find({ _id: { $in: ids } })
        .toArray(),
    /** The first hundred by name, for pickers. */
    listForPicker: (workspaceId: string) =>
      organizations.in(workspaceId).find({ status: "active" }).sort({ nameKey: 1 }).limit(100).toArray(),
  };
};
