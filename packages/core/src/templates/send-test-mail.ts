import { shippedPreferences } from "@gatehouse/shared/notifications/preference";
import type { TestTemplateInput } from "@gatehouse/shared/templates/template";
import type { UserCtx } from "../context";
import { pokeRelay } from "../events/poke-relay";
import { newDelivery } from "../notifications/new-delivery";
import { whyNotTold } from "../notifications/why-not-told";
import { ownSampleMail, type RenderMail } from "./own-sample-mail";
import { mailedType } from "./template-type";

/**
 * Sends the words on trial to whoever asks, through the queue that all mails take. Throws `input.invalid` where they
 * can't be rendered.
 */
export const sendTestMail = async (
  ctx: UserCtx,
  { type: name, words }: TestTemplateInput,
  render: RenderMail,
): Promise<void> => {
  const type = mailedType(name);
  await render(await ownSampleMail(ctx, type, words));
  const { user, workspaceId } = ctx.actor;
  const event = {
    id: ctx.newId("event"),
    workspaceId,
    actorId: user._id,
    data: type.sample,
    occurredAt: ctx.now(),
  };
  // Whoever asks for a test wants it, whatever they switched off.
  const asker = { user, reason: "You asked for a test", preferences: shippedPreferences };
  const reason = whyNotTold(ctx.config, type, { ...asker, channel: "email" });
  const delivery = newDelivery(ctx, { type, event }, asker, {
    channel: "email",
    state: reason ? "skipped" : "queued",
    reason,
  });
  await ctx.stores.deliveries.insertMissing([{ ...delivery, dueAt: ctx.now(), test: { type: name, words } }]);
  pokeRelay(ctx);
};
