import { acceptInvitation } from "@gatehouse/core/invitations/accept-invitation";
import { askForNewLink } from "@gatehouse/core/invitations/ask-for-new-link";
import { changeInvitations, previewChangeInvitations } from "@gatehouse/core/invitations/change-invitations";
import { copyInvitationLink } from "@gatehouse/core/invitations/copy-invitation-link";
import { createInvitation } from "@gatehouse/core/invitations/create-invitation";
import { importInvitations } from "@gatehouse/core/invitations/import-invitations";
import { listInvitations } from "@gatehouse/core/invitations/list-invitations";
import { previewInvitation } from "@gatehouse/core/invitations/preview-invitation";
import { resendInvitation } from "@gatehouse/core/invitations/resend-invitation";
import { revokeInvitation } from "@gatehouse/core/invitations/revoke-invitation";
import {
  acceptInvitationInput,
  changeInvitationsInput,
  createInvitationInput,
  importInvitationsInput,
  invitationIdInput,
  invitationTokenInput,
  listInvitationsInput,
  resendInvitationInput,
} from "@gatehouse/shared/invitations/invitation";
import { keepSession } from "../trpc/keep-session";
import { procedureFor, publicProcedure, router } from "../trpc/trpc";

export const invitationsRouter = router({
  list: procedureFor("invitations:read")
    .input(listInvitationsInput)
    .query(({ ctx, input }) => listInvitations(ctx, input)),
  create: procedureFor("invitations:create")
    .input(createInvitationInput)
    .mutation(({ ctx, input }) => createInvitation(ctx, input)),
  import: procedureFor("invitations:create")
    .input(importInvitationsInput)
    .mutation(({ ctx, input }) => importInvitations(ctx, input)),
  resend: procedureFor("invitations:update")
    .input(resendInvitationInput)
    .mutation(({ ctx, input }) => resendInvitation(ctx, input)),
  revoke: procedureFor("invitations:update")
    .input(invitationIdInput)
    .mutation(({ ctx, input }) => revokeInvitation(ctx, input)),
  link: procedureFor("invitations:update")
    .input(invitationIdInput)
    .mutation(({ ctx, input }) => copyInvitationLink(ctx, input)),
  previewChangeMany: procedureFor("invitations:update")
    .input(changeInvitationsInput)
    .query(({ ctx, input }) => previewChangeInvitations(ctx, input)),
  changeMany: procedureFor("invitations:update")
    .input(changeInvitationsInput)
    .mutation(({ ctx, input }) => changeInvitations(ctx, input)),
  preview: publicProcedure()
    .input(invitationTokenInput)
    .query(({ ctx, input }) => previewInvitation(ctx, input)),
  accept: publicProcedure()
    .input(acceptInvitationInput)
    .mutation(async ({ ctx, input }) => keepSession(ctx, await acceptInvitation(ctx, input))),
  askForNewLink: publicProcedure()
    .input(invitationTokenInput)
    .mutation(({ ctx, input }) => askForNewLink(ctx, input)),
});
