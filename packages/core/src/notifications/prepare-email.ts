import type { Deps } from "../context";
import { readEvent } from "../events/read-event";
import { fullName } from "../users/full-name";
import { workspaceTitle } from "../workspaces/workspace-title";
import type { DeliveryDoc } from "./delivery-store";
import { whyNotTold } from "./why-not-told";

/** What an e-mail says at the moment it goes out; or why it does not go out any more. */
export const prepareEmail = async (ctx: Deps, { eventId, userId, because }: DeliveryDoc) => {
  const { outbox, users, workspaces } = ctx.stores;
  const [doc, user] = await Promise.all([
    outbox.findForJob(eventId),
    userId === null ? null : users.findForJob(userId),
  ]);
  if (!doc) return { skipped: "The event is not kept any more" };
  if (!user) return { skipped: "The account does not exist any more" };
  const { type, event } = readEvent(doc);
  if (!type.mail) return { skipped: "There is no mail of this type any more" };
  if (type.isStillWanted && !(await type.isStillWanted(event, ctx.stores))) return { skipped: "Not wanted any more" };
  const reason = whyNotTold(ctx.config, type, { user, channel: "email" });
  if (reason) return { skipped: reason };

  const workspaceName = workspaceTitle(event.workspaceId === null ? null : await workspaces.find(event.workspaceId));
  const recipient = { name: fullName(user), email: type.mail.to?.(event) ?? user.email };
  return {
    recipient,
    mail: {
      words: type.mail.words,
      variables: {
        ...type.mail.variables?.(event, workspaceName),
        workspace: workspaceName,
        recipient: recipient.name,
        email: recipient.email,
        link: ctx.config.publicUrl + type.mail.path(event, ctx.config),
      },
      frame: { workspaceName, email: recipient.email, reason: because, address: ctx.config.publicUrl, timeZone: "UTC" },
    },
  };
};
