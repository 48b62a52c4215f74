import { AppError } from "@gatehouse/shared/errors";
import type { OrganizationDetail, OrganizationIdInput } from "@gatehouse/shared/organizations/organization";
import { audit } from "../audit/audit";
import type { UserCtx } from "../context";
import { transaction } from "../db/transaction";
import { getOrganizationInWorkspace } from "./get-organization-in-workspace";
import { presentOrganization } from "./present-organization";

/** Brings back exactly what was suspended. Throws `organization.wrong-status` when it is not suspended any more. */
export const resumeOrganization = async (ctx: UserCtx, { id }: OrganizationIdInput): Promise<OrganizationDetail> => {
  const resumed = await transaction(ctx, async (tx) => {
    const { user, workspaceId } = tx.actor;
    const { name } = await getOrganizationInWorkspace(tx, id);
    const decision = { status: "active", statusReason: null, statusChangedBy: user._id } as const;
    const after = await tx.stores.organizations.changeStatus(workspaceId, id, "suspended", decision, tx.now());
    if (!after) throw new AppError("organization.wrong-status");
    const target = { kind: "organization", id } as const;
    await audit(tx, { workspaceId, action: "organization.resume", target, details: { name } });
    return after;
  });
  return presentOrganization(ctx, resumed);
};
