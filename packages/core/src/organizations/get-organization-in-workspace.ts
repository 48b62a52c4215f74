import { AppError } from "@gatehouse/shared/errors";
import type { UserCtx } from "../context";
import type { OrganizationDoc } from "./organization-store";

/** An organization of the workspace acted in; throws `organization.not-found`. */
export const getOrganizationInWorkspace = async (
  { stores, actor }: Pick<UserCtx, "stores" | "actor">,
  id: string,
): Promise<OrganizationDoc> => {
  const organization = await stores.organizations.find(actor.workspaceId, id);
  if (!organization) throw new AppError("organization.not-found");
  return organization;
};
