import type { Role } from "@gatehouse/shared/access/permissions";
import { notInReach } from "../access/not-in-reach";
import { reachOf } from "../access/reach";
import type { UserCtx } from "../context";
import { findPlace, type Place } from "./find-place";

/** A place the actor may put people in: anywhere in the workspace or, for an org admin, in the own organization. */
export const findOwnPlace = async (
  ctx: UserCtx,
  asked: { role: Role; organizationId?: string | null; teamIds?: string[] },
): Promise<Place> => {
  const { workspaceId, organizationId: own } = reachOf(ctx);
  if (own && asked.organizationId && asked.organizationId !== own) {
    const isReal = (await ctx.stores.organizations.find(workspaceId, asked.organizationId)) !== null;
    const target = { kind: "organization", id: asked.organizationId } as const;
    throw await notInReach(ctx, { code: "organization.not-found", target, isReal });
  }
  return findPlace(ctx, workspaceId, own ? { ...asked, organizationId: own } : asked);
};
