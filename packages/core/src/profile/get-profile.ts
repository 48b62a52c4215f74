import type { Profile } from "@gatehouse/shared/profile/profile";
import type { UserCtx } from "../context";
import { getSettings } from "../settings/settings-of";

export const getProfile = async (ctx: UserCtx): Promise<Profile> => {
  const { user, workspaceId } = ctx.actor;
  const [{ registration }, link] = await Promise.all([
    getSettings(ctx, workspaceId),
    ctx.stores.links.findOpenForUser(user._id, "change-email", ctx.now()),
  ]);
  return {
    emailVerified: user.emailVerified,
    pendingEmail: link && { email: link.email, expiresAt: link.expiresAt },
    extraFields: registration.extraFields.filter(({ audience }) => audience === "people"),
    extra: user.extra,
  };
};
