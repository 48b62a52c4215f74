import type { ClientSession, Db, IndexDescription } from "mongodb";
import { type Reach, type Scope, tenantCollection } from "../db/collection";
import { sampleIndex } from "../sample-data/sample-data-store";

export type TeamDoc = {
  _id: string;
  workspaceId: string;
  organizationId: string;
  name: string;
  nameKey: string;
  /** Every member of the organization is in it. */
  isDefault: boolean;
  isSample?: true;
  createdAt: Date;
};

export const teamIndexes: IndexDescription[] = [
  sampleIndex,
  { key: { workspaceId: 1, organizationId: 1, nameKey: 1 }, unique: true },
  {
    key: { workspaceId: 1, organizationId: 1 },
    unique: true,
    partialFilterExpression: { isDefault: true },
    name: "one default per organization",
  },
];

export const createTeamStore = (db: Db, session?: ClientSession) => {
  const teams = tenantCollection<TeamDoc>(db, "teams", session);
  return {
    insert: (doc: TeamDoc) => teams.insert(doc, { nameKey: "team.name-taken" }),
    findDefault: (workspaceId: string, organizationId: string) =>
      teams.in(workspaceId).findOne({ organizationId, isDefault: true }),
    /** Of the given ids those that are teams of this organization. */
    listByIds: (workspaceId: string, organizationId: string, ids: string[]) =>
      teams
        .in(workspaceId)
        .find({ organizationId, _id: { $in: ids } })
        .toArray(),
    count: (workspaceId: Scope | Reach) => teams.in(workspaceId).count({}),
    /** At most a thousand, for pickers. */
    listOfOrganizations: (workspaceId: string, organizationIds: string[]) =>
      teams
        .in(workspaceId)
        .find({ organizationId: { $in: organizationIds } })
        .sort({ nameKey: 1 })
        .limit(1_000)
        .toArray(),
  };
};
