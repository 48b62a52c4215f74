import { previewUnsubscription, resubscribe, unsubscribe } from "@gatehouse/core/notifications/unsubscribe";
import { unsubscribeInput } from "@gatehouse/shared/notifications/preference-input";
import { publicProcedure, router } from "../trpc/trpc";

/** Public: the token of the mail proves whose mails are meant. */
export const unsubscribeRouter = router({
  preview: publicProcedure()
    .input(unsubscribeInput)
    .query(({ ctx, input }) => previewUnsubscription(ctx, input)),
  start: publicProcedure()
    .input(unsubscribeInput)
    .mutation(({ ctx, input }) => unsubscribe(ctx, input)),
  undo: publicProcedure()
    .input(unsubscribeInput)
    .mutation(({ ctx, input }) => resubscribe(ctx, input)),
});
