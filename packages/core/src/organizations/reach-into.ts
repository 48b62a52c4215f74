import { notInReach } from "../access/not-in-reach";
import { reachOf } from "../access/reach";
import type { UserCtx } from "../context";
import type { Reach } from "../db/collection";

/**
 * The actor's reach, narrowed to an organization if one is asked for. Throws `organization.not-found` for a consumer who
 * asks for another one than the own.
 */
export const reachInto = async (ctx: UserCtx, organizationId: string | undefined): Promise<Reach> => {
  const reach = reachOf(ctx);
  if (!organizationId || organizationId === reach.organizationId) return reach;
  if (!reach.organizationId) return { ...reach, organizationId };
  const isReal = (await ctx.stores.organizations.find(reach.workspaceId, organizationId)) !== null;
  const target = { kind: "organization", id: organizationId } as const;
  throw await notInReach(ctx, { code: "organization.not-found", target, isReal });
};
