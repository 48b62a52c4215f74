import type { ListOrganizationsInput, OrganizationPage } from "@gatehouse/shared/organizations/organization";
import type { UserCtx } from "../context";
import { boundedCount } from "./bounded-count";
import { presentOrganizationRow } from "./present-organization";

export const listOrganizations = async (ctx: UserCtx, input: ListOrganizationsInput): Promise<OrganizationPage> => {
  const { organizations } = ctx.stores;
  const { workspaceId } = ctx.actor;
  const [page, all, pending, suspended] = await Promise.all([
    organizations.list(workspaceId, input),
    organizations.count(workspaceId),
    organizations.count(workspaceId, "pending"),
    organizations.count(workspaceId, "suspended"),
  ]);
  return {
    ...page,
    items: await Promise.all(page.items.map((doc) => presentOrganizationRow(ctx, doc))),
    counts: { all: boundedCount(all), pending: boundedCount(pending), suspended: boundedCount(suspended) },
  };
};
