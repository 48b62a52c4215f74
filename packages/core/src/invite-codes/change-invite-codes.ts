import { AppError } from "@gatehouse/shared/errors";
import type { InviteCodeChange } from "@gatehouse/shared/invite-codes/invite-code";
import { changeOfMany } from "../bulk/change-of-many";
import type { UserCtx } from "../context";
import type { Tx } from "../db/transaction";
import { deleteInviteCodeIn } from "./delete-invite-code";
import { getInviteCodeDoc } from "./get-invite-code";
import type { InviteCodeDoc } from "./invite-code-store";
import { updateInviteCodeIn } from "./update-invite-code";

const switchCode = async (tx: Tx<UserCtx>, id: string, to: boolean): Promise<InviteCodeDoc> => {
  const { isActive, updatedAt } = await getInviteCodeDoc(tx, id);
  if (isActive === to) throw new AppError("invite-code.wrong-status");
  return updateInviteCodeIn(tx, { id, updatedAt, isActive: to });
};

export const { change: changeInviteCodes, preview: previewChangeInviteCodes } = changeOfMany<
  InviteCodeDoc,
  InviteCodeChange
>({
  find: ({ stores, actor }, ids) => stores.inviteCodes.listByIds(actor.workspaceId, ids),
  nameOf: ({ code }) => code,
  unknown: "An unknown code",
  changeOne: (tx, { id }, { kind }) =>
    kind === "delete" ? deleteInviteCodeIn(tx, { id }) : switchCode(tx, id, kind === "activate"),
});
