import { AppError } from "@gatehouse/shared/errors";
import type { OrganizationDetail, OrganizationIdInput } from "@gatehouse/shared/organizations/organization";
import { audit } from "../audit/audit";
import type { UserCtx } from "../context";
import { type Tx, transaction } from "../db/transaction";
import { getOrganizationInWorkspace } from "./get-organization-in-workspace";
import type { OrganizationDoc } from "./organization-store";
import { presentOrganization } from "./present-organization";

export const resumeOrganizationIn = async (tx: Tx<UserCtx>, { id }: OrganizationIdInput): Promise<OrganizationDoc> => {
  const { user, workspaceId } = tx.actor;
  const { name } = await getOrganizationInWorkspace(tx, id);
  const decision = { status: "active", statusReason: null, statusChangedBy: user._id } as const;
  const resumed = await tx.stores.organizations.changeStatus(workspaceId, id, "suspended", decision, tx.now());
  if (!resumed) throw new AppError("organization.wrong-status");
  const target = { kind: "organization", id } as const;
  await audit(tx, { workspaceId, action: "organization.resume", target, details: { name } });
  return resumed;
};

/** Brings back exactly what was suspended. Throws `organization.wrong-status` when it is not suspended any more. */
export const resumeOrganization = async (ctx: UserCtx, input: OrganizationIdInput): Promise<OrganizationDetail> =>
  presentOrganization(ctx, await transaction(ctx, (tx) => resumeOrganizationIn(tx, input)));
