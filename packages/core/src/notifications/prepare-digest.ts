import { categoryLabels } from "@gatehouse/shared/messages";
import { type NotificationCategory, notificationCategories } from "@gatehouse/shared/notifications/notification";
import type { Preferences } from "@gatehouse/shared/notifications/preference";
import { brandOf } from "../branding/brand-of";
import type { Deps } from "../context";
import { readEvent, type TypedEvent } from "../events/read-event";
import { findTemplate } from "../templates/type-settings";
import { fullName } from "../users/full-name";
import type { UserDoc } from "../users/user-store";
import { workspaceIdOf } from "../workspaces/workspace-id-of";
import { workspaceTitle } from "../workspaces/workspace-title";
import type { DeliveryDoc } from "./delivery-store";
import type { DigestDoc } from "./digest-store";
import { findPreferences } from "./find-preferences";
import { preferenceLinks } from "./preference-links";
import { whyNotMailed } from "./why-not-mailed";

/** So many of a category are told; the rest is a number and stands in the app. */
const mostTold = 20;

type Item = { title: string; body: string; link: string; at: Date };
type Ended = { state: "skipped" | "dead"; reason: string };
type Reader = { user: UserDoc; preferences: Preferences };

const skipped = (reason: string): Ended => ({ state: "skipped", reason });

const inWords = ({ publicUrl }: Deps["config"], { type, event }: TypedEvent): Item => {
  const { title, body, action } = type.inApp?.text(event) ?? { title: type.title, body: "", action: null };
  return { title, body, link: publicUrl + (action?.path ?? "/notifications"), at: event.occurredAt };
};

/** What the digest says of one delivery, read at the moment it goes out; or why it says nothing of it. */
const readItem = async (ctx: Deps, { eventId }: DeliveryDoc, reader: Reader) => {
  const doc = await ctx.stores.outbox.findForJob(eventId);
  if (!doc) return skipped("The event is not kept any more");
  const told = readEvent(doc);
  const { type, event } = told;
  const template = await findTemplate(ctx.stores, event.workspaceId, type.name);
  const reason = await whyNotMailed(ctx, told, { ...reader, template });
  return reason ? skipped(reason) : { category: type.category, item: inWords(ctx.config, told) };
};

/** One event that can't be told must not keep the others from going out. */
const tryItem = (ctx: Deps, delivery: DeliveryDoc, reader: Reader) =>
  readItem(ctx, delivery, reader).catch((error: Error): Ended => ({ state: "dead", reason: error.message }));

const readItems = async (ctx: Deps, digest: DigestDoc, reader: Reader) => {
  const { deliveries } = ctx.stores;
  const byCategory = new Map<NotificationCategory, Item[]>();
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
  const categories = notificationCategories.filter((category) => byCategory.has(category));
  if (categories.length === 0) return { skipped: "Nothing of it is wanted any more" };
  const workspace = await ctx.stores.workspaces.find(await workspaceIdOf(ctx, user));
  return {
    recipient: { name: fullName(user), email: user.email },
    groups: categories.map((category) => {
      const items = byCategory.get(category) ?? [];
      return { title: categoryLabels[category], items: items.slice(0, mostTold), count: items.length };
    }),
    link: `${ctx.config.publicUrl}/notifications`,
    frame: {
      workspaceName: workspaceTitle(workspace),
      brand: brandOf(ctx.config, workspace),
      email: user.email,
      reason: "Your preferences gather these messages",
      address: ctx.config.publicUrl,
      timeZone: preferences.timeZone,
      ...preferenceLinks(ctx.config, user._id, categories),
    },
  };
};
