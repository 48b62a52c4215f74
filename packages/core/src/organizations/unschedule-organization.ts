import { AppError } from "@gatehouse/shared/errors";
import type { OrganizationDetail, OrganizationIdInput } from "@gatehouse/shared/organizations/organization";
import { audit } from "../audit/audit";
import type { UserCtx } from "../context";
import { transaction } from "../db/transaction";
import { getOrganizationInWorkspace } from "./get-organization-in-workspace";
import { presentOrganization } from "./present-organization";

/** It stays as it is now until somebody changes it. Throws `organization.not-scheduled` when nothing is to come. */
export const unscheduleOrganization = async (
  ctx: UserCtx,
  { id }: OrganizationIdInput,
): Promise<OrganizationDetail> => {
  const { workspaceId } = ctx.actor;
  const organization = await transaction(ctx, async (tx) => {
    const { name, scheduled } = await getOrganizationInWorkspace(tx, id);
    const after = await tx.stores.organizations.unschedule(workspaceId, id, tx.now());
    if (!scheduled || !after) throw new AppError("organization.not-scheduled");
    await audit(tx, {
      workspaceId,
      action: "organization.unschedule",
      target: { kind: "organization", id },
      changes: { [`${scheduled.kind}At`]: { before: scheduled.at, after: null } },
      details: { name },
    });
    return after;
  });
  return presentOrganization(ctx, organization);
};
