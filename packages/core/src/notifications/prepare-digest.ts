import type { NotificationCategory } from "@gatehouse/shared/notifications/notification";
import type { Preferences } from "@gatehouse/shared/notifications/preference";
import type { Deps } from "../context";
import { readEvent } from "../events/read-event";
import { findTemplate } from "../templates/type-settings";
import type { UserDoc } from "../users/user-store";
import { workspaceIdOf } from "../workspaces/workspace-id-of";
import { composeDigest, type DigestItem, digestItem } from "./compose-digest";
import type { DeliveryDoc } from "./delivery-store";
import type { DigestDoc } from "./digest-store";
import { findPreferences } from "./find-preferences";
import { whyNotMailed } from "./why-not-mailed";

type Ended = { state: "skipped" | "dead"; reason: string };
type Reader = { user: UserDoc; preferences: Preferences };

const skipped = (reason: string): Ended => ({ state: "skipped", reason });

/** What the digest says of one delivery, read at the moment it goes out; or why it says nothing of it. */
const readItem = async (ctx: Deps, { eventId }: DeliveryDoc, reader: Reader) => {
  const doc = await ctx.stores.outbox.findForJob(eventId);
  if (!doc) return skipped("The event is not kept any more");
  const told = readEvent(doc);
  const { type, event } = told;
  const template = await findTemplate(ctx.stores, event.workspaceId, type.name);
  const reason = await whyNotMailed(ctx, told, { ...reader, template });
  return reason ? skipped(reason) : { category: type.category, item: digestItem(ctx.config, told) };
};

/** One event that can't be told must not keep the others from going out. */
const tryItem = (ctx: Deps, delivery: DeliveryDoc, reader: Reader) =>
  readItem(ctx, delivery, reader).catch((error: Error): Ended => ({ state: "dead", reason: error.message }));

const readItems = async (ctx: Deps, digest: DigestDoc, reader: Reader) => {
  const { deliveries } = ctx.stores;
  const byCategory = new Map<NotificationCategory, DigestItem[]>();
  for (const delivery of await deliveries.listForDigest(digest._id)) {
    const read = await tryItem(ctx, delivery, reader);
    if ("item" in read) byCategory.set(read.category, [read.item, ...(byCategory.get(read.category) ?? [])]);
    else await deliveries.finishForJob(delivery._id, read.state, read.reason, ctx.now());
  }
  return byCategory;
};

/**
 * What a digest says at the moment it goes out, newest first by category; or why it does not go out any more.
 * The deliveries it does not tell are finished by then, each with its reason.
 */
export const prepareDigest = async (ctx: Deps, digest: DigestDoc) => {
  const user = await ctx.stores.users.findForJob(digest.userId);
  if (!user) return { skipped: "The account does not exist any more" };
  const preferences = (await findPreferences(ctx, user.workspaceId, [user._id]))(user._id);
  const byCategory = await readItems(ctx, digest, { user, preferences });
  if (byCategory.size === 0) return { skipped: "Nothing of it is wanted any more" };
  const workspace = await ctx.stores.workspaces.find(await workspaceIdOf(ctx, user));
  return { skipped: undefined, ...composeDigest(ctx.config, { user, preferences, workspace, byCategory }) };
};
