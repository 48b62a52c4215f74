import type { Deps } from "../context";
import { readEvent } from "../events/read-event";
import { fullName } from "../users/full-name";
import { workspaceTitle } from "../workspaces/workspace-title";
import type { DeliveryDoc } from "./delivery-store";
import { whyNotTold } from "./why-not-told";

/** What a queued e-mail says and to whom, read at the moment it goes out; or why it does not go out any more. */
export const prepareEmail = async (ctx: Deps, { eventId, userId }: DeliveryDoc) => {
  const { outbox, users, workspaces } = ctx.stores;
  const [doc, user] = await Promise.all([
    outbox.findForJob(eventId),
    userId === null ? null : users.findForJob(userId),
  ]);
  if (!doc) return { skipped: "The event is not kept any more" };
  if (!user) return { skipped: "The account does not exist any more" };
  const { type, event } = readEvent(doc);
  if (type.isStillWanted && !(await type.isStillWanted(event, ctx.stores))) return { skipped: "Not wanted any more" };
  const reason = whyNotTold(ctx.config, type, { user, channel: "email" });
  if (reason) return { skipped: reason };

  const workspace = event.workspaceId === null ? null : await workspaces.find(event.workspaceId);
  return {
    name: type.name,
    data: event.data,
    workspaceName: workspaceTitle(workspace),
    recipient: { name: fullName(user), email: type.mailTo?.(event) ?? user.email },
    link: ctx.config.publicUrl + (type.mailPath?.(event, ctx.config) ?? "/"),
  };
};
