import type { InvitationChange } from "@gatehouse/shared/invitations/invitation";
import { reachOf } from "../access/reach";
import { changeOfMany } from "../bulk/change-of-many";
import { fullName } from "../users/full-name";
import { getOpenInvitation } from "./get-open-invitation";
import type { InvitationDoc } from "./invitation-store";
import { resendInvitationIn } from "./resend-invitation";
import { revokeInvitationIn } from "./revoke-invitation";

export const { change: changeInvitations, preview: previewChangeInvitations } = changeOfMany<
  InvitationDoc,
  InvitationChange
>({
  find: (ctx, ids) => ctx.stores.invitations.listByIds(reachOf(ctx), ids),
  nameOf: fullName,
  unknown: "Somebody unknown",
  changeOne: async (tx, { id, asRead }, change) =>
    change.kind === "revoke"
      ? revokeInvitationIn(tx, { id })
      : resendInvitationIn(tx, asRead ?? (await getOpenInvitation(tx, id)), change),
});
