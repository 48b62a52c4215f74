import type { UserCtx } from "../context";
import type { Tx } from "../db/transaction";
import { emit } from "../events/emit";
import type { EventType } from "../events/event";
import { organizationOf } from "../organizations/organization-of";
import { organizationTitle } from "../organizations/organization-title";
import { fullName } from "./full-name";
import type { Membership } from "./user-events";
import type { UserDoc } from "./user-store";

/** Tells of a change of a person's place or powers; `user` as they were before it. */
export const emitMembership = async <Data extends Membership>(
  tx: Tx<UserCtx>,
  type: EventType<Data>,
  user: UserDoc,
  more: Omit<Data, keyof Membership>,
): Promise<void> => {
  const membership: Membership = {
    userId: user._id,
    name: fullName(user),
    changedBy: fullName(tx.actor.user),
    organizationId: user.organizationId,
    organizationName: organizationTitle(await organizationOf(tx, user)),
  };
  await emit(tx, type, { workspaceId: tx.actor.workspaceId, data: { ...membership, ...more } as Data });
};
