import { effectivePreferences, type Preferences } from "@gatehouse/shared/notifications/preference";
import type { Deps } from "../context";
import { getSettings } from "../settings/settings-of";
import { workspaceIdOf } from "../workspaces/workspace-id-of";

/** What counts for whoever chose nothing. */
export const findDefaultPreferences = async (
  ctx: Pick<Deps, "stores">,
  workspaceId: string | null,
): Promise<Preferences> => (await getSettings(ctx, await workspaceIdOf(ctx, { workspaceId }))).notifications;

/** What counts for each of these people: their own choice, else the workspace's. Two reads, however many they are. */
export const findPreferences = async (
  ctx: Pick<Deps, "stores">,
  workspaceId: string | null,
  userIds: string[],
): Promise<(userId: string) => Preferences> =>
  // One after the other: a transaction may not begin with two commands at once.
  findPreferencesOver(ctx, await findDefaultPreferences(ctx, workspaceId), userIds);

/** The same over defaults that are known. */
export const findPreferencesOver = async (
  ctx: Pick<Deps, "stores">,
  defaults: Preferences,
  userIds: string[],
): Promise<(userId: string) => Preferences> => {
  const docs = await ctx.stores.preferences.listForUsers(userIds);
  const ownOf = new Map(docs.map(({ _id, own = {} }) => [_id, own]));
  return (userId) => effectivePreferences(ownOf.get(userId) ?? {}, defaults);
};
