import { AppError } from "@gatehouse/shared/errors";
import type {
  OrganizationRequest,
  OrganizationRequestIdInput,
} from "@gatehouse/shared/organization-requests/organization-request";
import { audit } from "../audit/audit";
import type { UserCtx } from "../context";
import { transaction } from "../db/transaction";
import { findRequester } from "./find-requester";
import { getPendingRequest } from "./get-pending-request";
import { handOverOrganization } from "./hand-over-organization";
import { presentRequest } from "./present-request";

/**
 * Opens the organization with whoever asked for it as its admin. Throws `organization.requester-not-active` when they
 * can't be that any more, and `organization.wrong-status` when somebody else decided.
 */
export const approveOrganization = (ctx: UserCtx, { id }: OrganizationRequestIdInput): Promise<OrganizationRequest> =>
  transaction(ctx, async (tx) => {
    const { workspaceId, requestedBy } = await getPendingRequest(tx, id);
    const requester = await findRequester(tx, workspaceId, requestedBy);
    if (!requester) throw new AppError("organization.requester-not-active");
    const decision = { status: "active", statusReason: null, statusChangedBy: tx.actor.user._id } as const;
    const approved = await tx.stores.organizations.changeStatus(workspaceId, id, "pending", decision, tx.now());
    if (!approved) throw new AppError("organization.wrong-status");
    await handOverOrganization(tx, approved, requester);
    const target = { kind: "organization", id } as const;
    const details = { name: approved.name };
    await audit(tx, { workspaceId, action: "organization.approve", target, details, concerns: [requester._id] });
    return presentRequest(approved);
  });
