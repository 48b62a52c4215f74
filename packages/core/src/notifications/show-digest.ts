import type { DeliveryContent } from "@gatehouse/shared/notifications/delivery-content";
import type { NotificationCategory } from "@gatehouse/shared/notifications/notification";
import { adminScopeOf } from "../access/reach";
import type { UserCtx } from "../context";
import { workspaceIdOf } from "../workspaces/workspace-id-of";
import { composeDigest, type DigestItem, digestItem } from "./compose-digest";
import type { DeliveryDoc } from "./delivery-store";
import { findPreferences } from "./find-preferences";
import { findTold } from "./find-told";
import type { RenderMails } from "./show-email";
import { hideTokens, withoutSecret } from "./without-tokens";

type InDigest = Pick<DeliveryDoc, "state"> & { userId: string; digestId: string };

/** What a digest that one delivery went into told, with all others that went into it and ended alike. */
export const showDigest = async (
  ctx: UserCtx,
  { userId, digestId, state }: InDigest,
  render: RenderMails,
): Promise<DeliveryContent> => {
  const user = await ctx.stores.users.findForJob(userId);
  if (!user) return { kind: "none", reason: "The account does not exist any more" };
  const docs = await ctx.stores.deliveryLog.listOfDigest(adminScopeOf(ctx), { userId, digestId, state });
  const eventIds = docs.map(({ eventId }) => eventId);
  const told = await findTold(ctx, eventIds);
  const byCategory = new Map<NotificationCategory, DigestItem[]>();
  for (const one of eventIds.flatMap((id) => told.get(id) ?? [])) {
    const { category } = one.type;
    byCategory.set(category, [digestItem(ctx.config, one), ...(byCategory.get(category) ?? [])]);
  }
  if (byCategory.size === 0) return { kind: "none", reason: "The events are not kept any more" };
  const preferences = (await findPreferences(ctx, user.workspaceId, [userId]))(userId);
  const workspace = await ctx.stores.workspaces.find(await workspaceIdOf(ctx, user));
  const config = withoutSecret(ctx.config);
  const { recipient, ...digest } = hideTokens(composeDigest(config, { user, preferences, workspace, byCategory }));
  return { kind: "email", recipient, words: "digest", ...(await render.digest(digest)) };
};
