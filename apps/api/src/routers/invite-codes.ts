import { limits } from "@gatehouse/core/auth/throttle";
import { changeInviteCodes, previewChangeInviteCodes } from "@gatehouse/core/invite-codes/change-invite-codes";
import { countInviteCodes } from "@gatehouse/core/invite-codes/count-invite-codes";
import { createInviteCode } from "@gatehouse/core/invite-codes/create-invite-code";
import { deleteInviteCode } from "@gatehouse/core/invite-codes/delete-invite-code";
import { getInviteCode } from "@gatehouse/core/invite-codes/get-invite-code";
import { importInviteCodes } from "@gatehouse/core/invite-codes/import-invite-codes";
import { listInviteCodes } from "@gatehouse/core/invite-codes/list-invite-codes";
import { listRedemptions } from "@gatehouse/core/invite-codes/list-redemptions";
import { previewInviteCode } from "@gatehouse/core/invite-codes/preview-invite-code";
import { updateInviteCode } from "@gatehouse/core/invite-codes/update-invite-code";
import {
  changeInviteCodesInput,
  createInviteCodeInput,
  importInviteCodesInput,
  inviteCodeIdInput,
  listInviteCodesInput,
  listRedemptionsInput,
  previewInviteCodeInput,
  updateInviteCodeInput,
} from "@gatehouse/shared/invite-codes/invite-code";
import { procedureFor, publicProcedure, router } from "../trpc/trpc";

export const inviteCodesRouter = router({
  list: procedureFor("invite-codes:read")
    .input(listInviteCodesInput)
    .query(({ ctx, input }) => listInviteCodes(ctx, input)),
  counts: procedureFor("invite-codes:read").query(({ ctx }) => countInviteCodes(ctx)),
  get: procedureFor("invite-codes:read")
    .input(inviteCodeIdInput)
    .query(({ ctx, input }) => getInviteCode(ctx, input)),
  redemptions: procedureFor("invite-codes:read")
    .input(listRedemptionsInput)
    .query(({ ctx, input }) => listRedemptions(ctx, input)),
  create: procedureFor("invite-codes:create")
    .input(createInviteCodeInput)
    .mutation(({ ctx, input }) => createInviteCode(ctx, input)),
  import: procedureFor("invite-codes:create")
    .input(importInviteCodesInput)
    .mutation(({ ctx, input }) => importInviteCodes(ctx, input)),
  update: procedureFor("invite-codes:update")
    .input(updateInviteCodeInput)
    .mutation(({ ctx, input }) => updateInviteCode(ctx, input)),
  delete: procedureFor("invite-codes:delete")
    .input(inviteCodeIdInput)
    .mutation(({ ctx, input }) => deleteInviteCode(ctx, input)),
  previewChangeMany: procedureFor("invite-codes:delete")
    .input(changeInviteCodesInput)
    .query(({ ctx, input }) => previewChangeInviteCodes(ctx, input)),
  changeMany: procedureFor("invite-codes:delete")
    .input(changeInviteCodesInput)
    .mutation(({ ctx, input }) => changeInviteCodes(ctx, input)),
  preview: publicProcedure(limits.openPage)
    .input(previewInviteCodeInput)
    .query(({ ctx, input }) => previewInviteCode(ctx, input)),
});
