import { AppError } from "@gatehouse/shared/errors";
import type { Deps } from "../context";
import type { Tx } from "../db/transaction";
import { findPlace, type Place } from "../organizations/find-place";
import type { UserDoc } from "../users/user-store";

/**
 * Where somebody who registered lands now: teams that are gone meanwhile are left out, as for members. Throws
 * `organization.not-found` when the organization is gone, never the fall into another one.
 */
export const placeOfNewcomer = async (
  tx: Tx<Deps>,
  { workspaceId, organizationId, teamIds, role }: UserDoc,
): Promise<Place> => {
  if (!workspaceId || !organizationId) throw new AppError("organization.not-found");
  const teams = await tx.stores.teams.listByIds({ workspaceId, organizationId }, teamIds);
  return findPlace(tx, workspaceId, { role, organizationId, teamIds: teams.map(({ _id }) => _id) });
};
