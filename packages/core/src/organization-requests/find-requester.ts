import type { Deps } from "../context";
import { organizationOf } from "../organizations/organization-of";
import type { UserDoc } from "../users/user-store";

/** Whoever asks for an organization, as long as they are an active consumer of the default organization; else null. */
export const findRequester = async (
  ctx: Pick<Deps, "stores">,
  workspaceId: string,
  userId: string | null,
): Promise<UserDoc | null> => {
  const user = userId ? await ctx.stores.users.find(workspaceId, userId) : null;
  if (user?.status !== "active") return null;
  const organization = await organizationOf(ctx, user);
  return organization?.isDefault ? user : null;
};
