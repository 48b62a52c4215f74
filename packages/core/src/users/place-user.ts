import type { Role } from "@gatehouse/shared/access/permissions";
import type { Deps } from "../context";
import type { Tx } from "../db/transaction";
import type { Place } from "../organizations/find-place";
import { keepLastAdmin } from "./keep-last-admin";
import { saveUser } from "./save-user";
import type { UserDoc } from "./user-store";

/**
 * Puts a person into a place with a role; their teams are replaced. Access is worked out from this on every request,
 * so it takes effect at once. Throws `user.changed-meanwhile`, and what `keepLastAdmin` throws for whoever leaves an
 * admin's seat. The caller writes the event and the audit entry.
 */
export const placeUser = async (
  tx: Tx<Deps>,
  user: UserDoc,
  { place: { organizationId, teamIds }, role = user.role }: { place: Place; role?: Role },
): Promise<UserDoc> => {
  if (role !== user.role || organizationId !== user.organizationId) await keepLastAdmin(tx, user);
  return saveUser(tx, user, { organizationId, teamIds, role });
};
