import type { ListTeamsInput } from "@gatehouse/shared/organizations/team";
import type { Page } from "@gatehouse/shared/page";
import type { ClientSession, Db, IndexDescription } from "mongodb";
import { type Reach, type Scope, tenantCollection } from "../db/collection";
import { findPage } from "../db/page";
import { type Searchable, searchFilter } from "../db/searchable";
import { sampleIndex } from "../sample-data/sample-data-store";

export type TeamDoc = {
  _id: string;
  workspaceId: string;
  organizationId: string;
  name: string;
  nameKey: string;
  search: Searchable;
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
  // list, one index per sort; of one kind or organization; with a search
  { key: { workspaceId: 1, isDefault: 1, nameKey: 1, _id: 1 } },
  { key: { workspaceId: 1, isDefault: 1, createdAt: 1, _id: 1 } },
  { key: { workspaceId: 1, nameKey: 1, _id: 1 } },
  { key: { workspaceId: 1, createdAt: 1, _id: 1 } },
  { key: { workspaceId: 1, organizationId: 1, nameKey: 1, _id: 1 } },
  { key: { workspaceId: 1, "search.keys": 1, nameKey: 1, _id: 1 } },
];

const nameTaken = { nameKey: { code: "team.name-taken", field: "name" } } as const;

const sortFields = { name: "nameKey", createdAt: "createdAt" } as const;

export const createTeamStore = (db: Db, session?: ClientSession) => {
  const teams = tenantCollection<TeamDoc>(db, "teams", session);
  return {
    insert: (doc: TeamDoc) => teams.insert(doc, nameTaken),
    find: (reach: Reach, id: string) => teams.in(reach).findOne({ _id: id }),
    existsAnywhere: async (id: string) => (await teams.anywhere.findOne({ _id: id })) !== null,
    findDefault: (workspaceId: string, organizationId: string) =>
      teams.in(workspaceId).findOne({ organizationId, isDefault: true }),
    /** Of the given ids those that are teams in reach. */
    listByIds: (reach: Reach, ids: string[]) => teams.in(reach).findByIds(ids).toArray(),
    listByNameKeys: (workspaceId: string, organizationId: string, nameKeys: string[]) =>
      teams
        .in({ workspaceId, organizationId })
        .find({ nameKey: { $in: nameKeys } })
        .toArray(),
    list: (
      reach: Reach,
      { search, kind, sort, ...input }: Omit<ListTeamsInput, "organizationId">,
    ): Promise<Page<TeamDoc>> =>
      findPage(teams.in(reach), {
        ...input,
        sortField: sortFields[sort],
        filter: { ...(kind && { isDefault: kind === "default" }), ...(search && searchFilter<TeamDoc>(search)) },
      }),
    rename: (reach: Reach, id: string, names: Pick<TeamDoc, "name" | "nameKey" | "search">) =>
      teams.in(reach).update({ _id: id }, { $set: names }, { taken: nameTaken }),
    delete: (reach: Reach, id: string) => teams.in(reach).deleteMany({ _id: id, isDefault: false }),
    deleteOfOrganization: (workspaceId: string, organizationId: string) =>
      teams.in({ workspaceId, organizationId }).deleteMany({}),
    count: (workspaceId: Scope | Reach) => teams.in(workspaceId).count({}),
  };
};
