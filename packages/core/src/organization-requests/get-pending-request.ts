import { AppError } from "@gatehouse/shared/errors";
import type { UserCtx } from "../context";
import type { OrganizationDoc } from "../organizations/organization-store";

/** An organization of the actor's workspace that waits for a decision. */
export const getPendingRequest = async ({ stores, actor }: UserCtx, id: string): Promise<OrganizationDoc> => {
  const organization = await stores.organizations.find(actor.workspaceId, id);
  if (!organization) throw new AppError("organization.not-found");
  if (organization.status !== "pending") throw new AppError("organization.wrong-status");
  return organization;
};
