import type { OrganizationDetail, OrganizationIdInput } from "@gatehouse/shared/organizations/organization";
import type { UserCtx } from "../context";
import { getOrganizationInWorkspace } from "./get-organization-in-workspace";
import { presentOrganization } from "./present-organization";

export const getOrganization = async (ctx: UserCtx, { id }: OrganizationIdInput): Promise<OrganizationDetail> =>
  presentOrganization(ctx, await getOrganizationInWorkspace(ctx, id));
