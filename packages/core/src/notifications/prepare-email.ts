import type { Deps } from "../context";
import { readEvent } from "../events/read-event";
import { prepareTestMail } from "../templates/prepare-test-mail";
import { findTemplate } from "../templates/type-settings";
import { composeTelling } from "./compose-telling";
import type { DeliveryDoc } from "./delivery-store";
import { findPreferences } from "./find-preferences";
import type { PreparedEmail } from "./prepared-email";
import { whyNotMailed } from "./why-not-mailed";
import { wordsInForce } from "./words-in-force";

/** What an e-mail says at the moment it goes out; or why it does not go out any more. */
export const prepareEmail = async (ctx: Deps, delivery: DeliveryDoc): Promise<PreparedEmail> => {
  if (delivery.test) return prepareTestMail(ctx, delivery, delivery.test);
  const { outbox, users, workspaces } = ctx.stores;
  const [doc, user] = await Promise.all([
    outbox.findForJob(delivery.eventId),
    delivery.userId === null ? null : users.findForJob(delivery.userId),
  ]);
  if (!doc) return { skipped: "The event is not kept any more" };
  if (!user) return { skipped: "The account does not exist any more" };
  const told = readEvent(doc);
  const { type, event } = told;
  const { mail } = type;
  if (!mail) return { skipped: "There is no mail of this type any more" };
  const [preferencesOf, template, workspace] = await Promise.all([
    findPreferences(ctx, event.workspaceId, [user._id]),
    findTemplate(ctx.stores, event.workspaceId, type.name),
    event.workspaceId === null ? null : workspaces.find(event.workspaceId),
  ]);
  const preferences = preferencesOf(user._id);
  const reason = await whyNotMailed(ctx, told, { user, preferences, template });
  if (reason) return { skipped: reason };

  const { words, version } = wordsInForce(mail, event, template);
  return {
    ...composeTelling(ctx.config, {
      told: { type, event, mail },
      user,
      preferences,
      because: delivery.because,
      words,
      workspace,
    }),
    template: template && { workspaceId: template.workspaceId, type: type.name },
    version,
    shipped: mail.words,
  };
};
