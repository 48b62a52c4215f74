import type { Deps } from "../context";
import { readEvent } from "../events/read-event";
import { prepareTestMail } from "../templates/prepare-test-mail";
import { findTemplate } from "../templates/type-settings";
import { fullName } from "../users/full-name";
import { composeMail } from "./compose-mail";
import type { DeliveryDoc } from "./delivery-store";
import { findPreferences } from "./find-preferences";
import { preferenceLinks } from "./preference-links";
import type { PreparedEmail } from "./prepared-email";
import { whyNotMailed } from "./why-not-mailed";

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

  const recipient = { name: fullName(user), email: mail.to?.(event) ?? user.email };
  const written = mail.alwaysShipped?.when(event) ? undefined : template?.live?.words;
  return {
    recipient,
    mail: composeMail(ctx.config, {
      told: { event, mail },
      words: written ?? mail.words,
      recipient,
      reason: delivery.because,
      workspace,
      choices: {
        timeZone: preferences.timeZone,
        ...preferenceLinks(ctx.config, user._id, type.isMandatory ? [] : [type.category]),
      },
    }),
    template: template && { workspaceId: template.workspaceId, type: type.name },
    shipped: mail.words,
  };
};
