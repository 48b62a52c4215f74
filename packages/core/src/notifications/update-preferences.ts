import type { MyPreferences } from "@gatehouse/shared/notifications/preference";
import type { UpdatePreferencesInput } from "@gatehouse/shared/notifications/preference-input";
import { audit } from "../audit/audit";
import type { UserCtx } from "../context";
import { type Tx, transaction } from "../db/transaction";
import { getPreferences } from "./get-preferences";

const noteChange = (tx: Tx<UserCtx>, details: object) => {
  const { _id: id, workspaceId } = tx.actor.user;
  return audit(tx, {
    workspaceId,
    action: "user.update-preferences",
    target: { kind: "user", id },
    details: { ...details },
  });
};

/** Changes what is given of the actor's own preferences and leaves the rest. */
export const updatePreferences = async (ctx: UserCtx, input: UpdatePreferencesInput): Promise<MyPreferences> => {
  if (Object.keys(input).length > 0)
    await transaction(ctx, async (tx) => {
      await tx.stores.preferences.setForUser(tx.actor.user._id, input);
      await noteChange(tx, input);
    });
  return getPreferences(ctx);
};

/** From now on the workspace's defaults count, also when they change. */
export const resetPreferences = async (ctx: UserCtx): Promise<MyPreferences> => {
  await transaction(ctx, async (tx) => {
    await tx.stores.preferences.resetForUser(tx.actor.user._id);
    await noteChange(tx, { reset: true });
  });
  return getPreferences(ctx);
};
