import { AppError } from "@gatehouse/shared/errors";
import type {
  OrganizationRequest,
  RejectOrganizationInput,
} from "@gatehouse/shared/organization-requests/organization-request";
import { audit } from "../audit/audit";
import type { UserCtx } from "../context";
import { type Tx, transaction } from "../db/transaction";
import { emit } from "../events/emit";
import type { OrganizationDoc } from "../organizations/organization-store";
import { getPendingRequest } from "./get-pending-request";
import { organizationRejected } from "./organization-request-events";
import { presentRequest } from "./present-request";

const tellRequester = async (tx: Tx<UserCtx>, organization: OrganizationDoc, reason: string): Promise<void> => {
  const { _id, name, workspaceId, requestedBy } = organization;
  if (!requestedBy) return;
  const data = { organizationId: _id, organizationName: name, userId: requestedBy, reason };
  await emit(tx, organizationRejected, { workspaceId, data });
};

/** Keeps the request with its reason and gives its name free. Throws `organization.wrong-status`. */
export const rejectOrganization = (
  ctx: UserCtx,
  { id, reason }: RejectOrganizationInput,
): Promise<OrganizationRequest> =>
  transaction(ctx, async (tx) => {
    const { workspaceId, nameKey, requestedBy } = await getPendingRequest(tx, id);
    const decision = { status: "rejected", statusReason: reason, statusChangedBy: tx.actor.user._id } as const;
    // A key with a space in it is no name's, but still sorts by the name.
    const change = { ...decision, nameKey: `${nameKey} ${id}` };
    const rejected = await tx.stores.organizations.changeStatus(workspaceId, id, "pending", change, tx.now());
    if (!rejected) throw new AppError("organization.wrong-status");
    await tellRequester(tx, rejected, reason);
    const target = { kind: "organization", id } as const;
    const details = { name: rejected.name, reason };
    await audit(tx, { workspaceId, action: "organization.reject", target, details, concerns: [requestedBy] });
    return presentRequest(rejected);
  });
