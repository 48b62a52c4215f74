import type { BulkChange } from "@gatehouse/shared/users/user-changes";
import { adminScopeOf } from "../access/reach";
import { changeOfMany } from "../bulk/change-of-many";
import type { UserCtx } from "../context";
import type { Tx } from "../db/transaction";
import { activateUserIn } from "./activate-user";
import { addToTeamIn } from "./change-teams";
import { deleteUserIn } from "./delete-user";
import { fullName } from "./full-name";
import { moveUserIn } from "./move-user";
import { suspendUserIn } from "./suspend-user";
import type { UserDoc } from "./user-store";

const changeOne = (tx: Tx<UserCtx>, { id }: { id: string }, change: BulkChange): Promise<void> => {
  if (change.kind === "suspend") return suspendUserIn(tx, { id, reason: change.reason });
  if (change.kind === "activate") return activateUserIn(tx, { id, reason: change.reason });
  if (change.kind === "add-to-team") return addToTeamIn(tx, { id, teamId: change.teamId });
  if (change.kind === "delete") return deleteUserIn(tx, { id });
  return moveUserIn(tx, { id, organizationId: change.organizationId, teamIds: [], role: "member" });
};

export const { change: changeUsers, preview: previewChangeUsers } = changeOfMany<UserDoc, BulkChange>({
  find: (ctx, ids) => ctx.stores.users.listByIds(adminScopeOf(ctx), ids),
  nameOf: fullName,
  unknown: "Somebody unknown",
  changeOne,
});
