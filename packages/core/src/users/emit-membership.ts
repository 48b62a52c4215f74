import type { EventData, EventName } from "@gatehouse/shared/notifications/event-data";
import type { UserCtx } from "../context";
import type { Tx } from "../db/transaction";
import { emit } from "../events/emit";
import type { EventType } from "../events/event";
import { organizationOf } from "../organizations/organization-of";
import { organizationTitle } from "../organizations/organization-title";
import { fullName } from "./full-name";
import type { UserDoc } from "./user-store";

type MembershipEvent = Extract<EventName, "user.moved" | "user.removed" | "user.role_changed" | "user.teams_changed">;
type Common = "userId" | "name" | "changedBy" | "organizationId" | "organizationName";

/** Tells of a change of a person's place or powers; `user` as they were before it. */
export const emitMembership = async <Name extends MembershipEvent>(
  tx: Tx<UserCtx>,
  type: EventType<Name>,
  user: UserDoc,
  more: Omit<EventData<Name>, Common>,
): Promise<void> => {
  const common: Pick<EventData<MembershipEvent>, Common> = {
    userId: user._id,
    name: fullName(user),
    changedBy: fullName(tx.actor.user),
    organizationId: user.organizationId,
    organizationName: organizationTitle(await organizationOf(tx, user)),
  };
  await emit(tx, type, { workspaceId: tx.actor.workspaceId, data: { ...common, ...more } as EventData<Name> });
};
