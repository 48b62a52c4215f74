import type { MyPreferences } from "@gatehouse/shared/notifications/preference";
import type { UserCtx } from "../context";
import { findPreferences } from "./find-preferences";

export const getPreferences = async (ctx: UserCtx): Promise<MyPreferences> => {
  const { user, workspaceId } = ctx.actor;
  const [preferencesOf, doc] = await Promise.all([
    findPreferences(ctx, workspaceId, [user._id]),
    ctx.stores.preferences.findForUser(user._id),
  ]);
  const { timeZone, ...chosen } = doc?.own ?? {};
  return {
    preferences: preferencesOf(user._id),
    hasOwn: Object.keys(chosen).length > 0,
    isTimeZoneKnown: timeZone !== undefined,
    email: user.email,
    emailEnabled: ctx.config.emailEnabled,
  };
};
