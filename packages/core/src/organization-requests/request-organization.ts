import { AppError } from "@gatehouse/shared/errors";
import type {
  OrganizationRequest,
  RequestOrganizationInput,
} from "@gatehouse/shared/organization-requests/organization-request";
import { audit } from "../audit/audit";
import type { UserCtx } from "../context";
import { type Tx, transaction } from "../db/transaction";
import { emit } from "../events/emit";
import { insertOrganization } from "../organizations/new-organization";
import type { OrganizationDoc } from "../organizations/organization-store";
import { readAnswers } from "../settings/read-answers";
import { getSettings } from "../settings/settings-of";
import { fullName } from "../users/full-name";
import type { UserDoc } from "../users/user-store";
import { findRequester } from "./find-requester";
import { handOverOrganization } from "./hand-over-organization";
import { organizationRequested } from "./organization-request-events";
import { presentRequest } from "./present-request";

const tellAdmins = (tx: Tx<UserCtx>, { _id, name, workspaceId }: OrganizationDoc, requester: UserDoc): Promise<void> =>
  emit(tx, organizationRequested, {
    workspaceId,
    data: {
      organizationId: _id,
      organizationName: name,
      userId: requester._id,
      requesterName: fullName(requester),
      requesterEmail: requester.email,
    },
  });

/**
 * For consumers of the default organization, one open request each. Waits for an admin or, where the workspace approves
 * by itself, makes the person its admin at once. Throws `organization.registration-closed`, `organization.name-taken`
 * or `organization.already-requested`.
 */
export const requestOrganization = (ctx: UserCtx, input: RequestOrganizationInput): Promise<OrganizationRequest> =>
  transaction(ctx, async (tx) => {
    const { workspaceId, user } = tx.actor;
    const { registration } = await getSettings(tx, workspaceId);
    if (!registration.peopleMayRegisterOrganizations) throw new AppError("organization.registration-closed");
    const requester = await findRequester(tx, workspaceId, user._id);
    if (!requester) throw new AppError("auth.forbidden");
    const isApproved = registration.autoApproveOrganizations;
    if (isApproved && (await tx.stores.organizations.findRequestOf(workspaceId, user._id)))
      throw new AppError("organization.already-requested");
    const organization = await insertOrganization(tx, {
      workspaceId,
      name: input.name,
      status: isApproved ? "active" : "pending",
      requestedBy: user._id,
      extra: readAnswers(registration.extraFields, "organizations", input.extra),
    });
    if (isApproved) await handOverOrganization(tx, organization, requester);
    else await tellAdmins(tx, organization, requester);
    const target = { kind: "organization", id: organization._id } as const;
    const details = { name: organization.name, isApproved };
    await audit(tx, { workspaceId, action: "organization.request", target, details });
    return presentRequest(organization);
  });
