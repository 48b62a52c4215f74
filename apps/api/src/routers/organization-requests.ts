import { approveOrganization } from "@gatehouse/core/organization-requests/approve-organization";
import { rejectOrganization } from "@gatehouse/core/organization-requests/reject-organization";
import { requestOrganization } from "@gatehouse/core/organization-requests/request-organization";
import { withdrawOrganizationRequest } from "@gatehouse/core/organization-requests/withdraw-organization-request";
import {
  organizationRequestIdInput,
  rejectOrganizationInput,
  requestOrganizationInput,
} from "@gatehouse/shared/organization-requests/organization-request";
import { procedureFor, router } from "../trpc/trpc";

export const organizationRequestsRouter = router({
  create: procedureFor("organization-requests:create")
    .input(requestOrganizationInput)
    .mutation(({ ctx, input }) => requestOrganization(ctx, input)),
  withdraw: procedureFor("organization-requests:create")
    .input(organizationRequestIdInput)
    .mutation(({ ctx, input }) => withdrawOrganizationRequest(ctx, input)),
  approve: procedureFor("approvals:update")
    .input(organizationRequestIdInput)
    .mutation(({ ctx, input }) => approveOrganization(ctx, input)),
  reject: procedureFor("approvals:update")
    .input(rejectOrganizationInput)
    .mutation(({ ctx, input }) => rejectOrganization(ctx, input)),
});
