import { AppError } from "@gatehouse/shared/errors";
import type { DeliveryContent } from "@gatehouse/shared/notifications/delivery-content";
import { adminScopeOf } from "../access/reach";
import type { UserCtx } from "../context";
import { showWebhook } from "../webhooks/show-webhook";
import type { DeliveryDoc } from "./delivery-store";
import { findTold } from "./find-told";
import { showDigest } from "./show-digest";
import { type RenderMails, showEmail } from "./show-email";

/** As it stands in the person's list; where it never stood there, or does no more, as it would. */
const showInApp = async (ctx: UserCtx, { eventId, userId, because }: DeliveryDoc): Promise<DeliveryContent> => {
  const told = userId === null ? null : await ctx.stores.notifications.findToldForLog(eventId, userId);
  if (told) return { kind: "in_app", title: told.title, body: told.body, because: told.reason, action: told.action };
  const found = (await findTold(ctx, [eventId])).get(eventId);
  const text = found?.type.inApp?.text(found.event);
  return text ? { kind: "in_app", ...text, because } : { kind: "none", reason: "The event is not kept any more" };
};

/**
 * What one message said. No link in it opens anything, so that whoever reads the log can't act in somebody's place.
 * Throws `delivery.not-found`.
 */
export const getDeliveryContent = async (
  ctx: UserCtx,
  { id }: { id: string },
  render: RenderMails,
): Promise<DeliveryContent> => {
  const [doc] = await ctx.stores.deliveryLog.listByIds(adminScopeOf(ctx), [id]);
  if (!doc) throw new AppError("delivery.not-found");
  const { channel, userId, digestId, state } = doc;
  if (channel === "in_app") return showInApp(ctx, doc);
  if (channel === "webhook") return showWebhook(ctx, doc);
  if (digestId && userId !== null && state !== "skipped") return showDigest(ctx, { userId, digestId, state }, render);
  return showEmail(ctx, doc, render);
};
