import { AppError } from "@gatehouse/shared/errors";
import type { OrganizationDetail, SuspendOrganizationInput } from "@gatehouse/shared/organizations/organization";
import { audit } from "../audit/audit";
import type { UserCtx } from "../context";
import { type Tx, transaction } from "../db/transaction";
import { emit } from "../events/emit";
import { fullName } from "../users/full-name";
import { getOrganizationInWorkspace } from "./get-organization-in-workspace";
import { organizationSuspended } from "./organization-events";
import type { OrganizationDoc } from "./organization-store";
import { presentOrganization } from "./present-organization";

export const suspendOrganizationIn = async (
  tx: Tx<UserCtx>,
  { id, reason }: SuspendOrganizationInput,
): Promise<OrganizationDoc> => {
  const { user, workspaceId } = tx.actor;
  const { isDefault, name } = await getOrganizationInWorkspace(tx, id);
  if (isDefault) throw new AppError("organization.is-default");
  const decision = { status: "suspended", statusReason: reason, statusChangedBy: user._id } as const;
  const suspended = await tx.stores.organizations.changeStatus(workspaceId, id, "active", decision, tx.now());
  if (!suspended) throw new AppError("organization.wrong-status");
  const data = { organizationId: id, organizationName: name, suspendedBy: fullName(user), reason };
  await emit(tx, organizationSuspended, { workspaceId, data });
  const target = { kind: "organization", id } as const;
  await audit(tx, { workspaceId, action: "organization.suspend", target, details: { name, reason } });
  return suspended;
};

/**
 * Keeps its people out from the next request on; nothing is deleted. Throws `organization.is-default`, and
 * `organization.wrong-status` when it is not active any more.
 */
export const suspendOrganization = async (ctx: UserCtx, input: SuspendOrganizationInput): Promise<OrganizationDetail> =>
  presentOrganization(ctx, await transaction(ctx, (tx) => suspendOrganizationIn(tx, input)));
