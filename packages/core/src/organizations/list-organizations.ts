import type { ListOrganizationsInput, OrganizationRow } from "@gatehouse/shared/organizations/organization";
import type { Page } from "@gatehouse/shared/page";
import type { UserCtx } from "../context";
import { presentOrganizationRow } from "./present-organization";

export const listOrganizations = async (
  ctx: UserCtx,
  input: ListOrganizationsInput,
): Promise<Page<OrganizationRow>> => {
  const page = await ctx.stores.organizations.list(ctx.actor.workspaceId, input);
  return { ...page, items: await Promise.all(page.items.map((doc) => presentOrganizationRow(ctx, doc))) };
};
