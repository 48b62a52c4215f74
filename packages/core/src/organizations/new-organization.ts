import type { Deps } from "../context";
import { searchable } from "../db/searchable";
import type { Tx } from "../db/transaction";
import { nameKey } from "./name-key";
import type { OrganizationDoc } from "./organization-store";
import type { TeamDoc } from "./team-store";

type NewOrganization = Pick<OrganizationDoc, "workspaceId" | "name"> & Partial<OrganizationDoc>;

/** What follows from the name of an organization or a team, wherever it changes. */
export const nameFieldsOf = (name: string) => ({
  name,
  nameKey: nameKey(name),
  search: searchable(name),
});

/** Stores an organization with the next number; throws `organization.name-taken` or `organization.already-requested`. */
export const insertOrganization = async (tx: Tx<Deps>, organization: NewOrganization): Promise<OrganizationDoc> => {
  const now = tx.now();
  const doc: OrganizationDoc = {
    _id: tx.newId("organization"),
    ...nameFieldsOf(organization.name),
    number: await tx.stores.workspaces.nextNumber(organization.workspaceId, "organization"),
    isDefault: false,
    status: "active",
    statusReason: null,
    statusChangedBy: null,
    statusChangedAt: null,
    scheduled: null,
    requestedBy: null,
    extra: {},
    adminChanges: 0,
    createdAt: now,
    updatedAt: now,
    ...organization,
  };
  await tx.stores.organizations.insert(doc);
  return doc;
};

/** Throws `team.name-taken`. */
export const insertTeam = async (
  tx: Tx<Deps>,
  { _id, workspaceId, isSample }: Pick<OrganizationDoc, "_id" | "workspaceId" | "isSample">,
  { name, isDefault }: Pick<TeamDoc, "name" | "isDefault">,
): Promise<TeamDoc> => {
  const team: TeamDoc = {
    _id: tx.newId("team"),
    workspaceId,
    organizationId: _id,
    ...nameFieldsOf(name),
    isDefault,
    ...(isSample && { isSample }),
    createdAt: tx.now(),
  };
  await tx.stores.teams.insert(team);
  return team;
};

/** The team of all members, which every active organization has. */
export const insertDefaultTeam = async (
  tx: Tx<Deps>,
  organization: Pick<OrganizationDoc, "_id" | "workspaceId" | "isSample">,
): Promise<string> => (await insertTeam(tx, organization, { name: "All members", isDefault: true }))._id;

/** An active organization with its team of all members. */
export const createOrganizationWithTeam = async (
  tx: Tx<Deps>,
  organization: NewOrganization,
): Promise<{ organization: OrganizationDoc; teamId: string }> => {
  const doc = await insertOrganization(tx, organization);
  return { organization: doc, teamId: await insertDefaultTeam(tx, doc) };
};
