import { AppError } from "@gatehouse/shared/errors";
import type { OrganizationRequestIdInput } from "@gatehouse/shared/organization-requests/organization-request";
import { notInReach } from "../access/not-in-reach";
import { audit } from "../audit/audit";
import type { UserCtx } from "../context";
import { transaction } from "../db/transaction";

/** Takes the own open request back, as if it had never been. Throws `organization.wrong-status` when it was decided. */
export const withdrawOrganizationRequest = async (
  ctx: UserCtx,
  { id }: OrganizationRequestIdInput,
): Promise<{ id: string }> => {
  const { workspaceId, user } = ctx.actor;
  const target = { kind: "organization", id } as const;
  const organization = await ctx.stores.organizations.find(workspaceId, id);
  if (organization?.requestedBy !== user._id)
    throw await notInReach(ctx, { code: "organization.not-found", target, isReal: organization !== null });
  return transaction(ctx, async (tx) => {
    const count = await tx.stores.organizations.deletePending(workspaceId, id);
    if (count === 0) throw new AppError("organization.wrong-status");
    await audit(tx, {
      workspaceId,
      action: "organization.withdraw",
      target,
      details: { name: organization.name },
    });
    return { id };
  });
};
