import { createOrganization } from "@gatehouse/core/organizations/create-organization";
import { getOrganization } from "@gatehouse/core/organizations/get-organization";
import { listOrganizationOptions } from "@gatehouse/core/organizations/list-organization-options";
import { listOrganizations } from "@gatehouse/core/organizations/list-organizations";
import { updateOrganization } from "@gatehouse/core/organizations/update-organization";
import {
  createOrganizationInput,
  listOrganizationsInput,
  organizationIdInput,
  updateOrganizationInput,
} from "@gatehouse/shared/organizations/organization";
import { procedureFor, router } from "../trpc/trpc";

export const organizationsRouter = router({
  options: procedureFor("organizations:read").query(({ ctx }) => listOrganizationOptions(ctx)),
  list: procedureFor("organizations:read")
    .input(listOrganizationsInput)
    .query(({ ctx, input }) => listOrganizations(ctx, input)),
  get: procedureFor("organizations:read")
    .input(organizationIdInput)
    .query(({ ctx, input }) => getOrganization(ctx, input)),
  create: procedureFor("organizations:create")
    .input(createOrganizationInput)
    .mutation(({ ctx, input }) => createOrganization(ctx, input)),
  update: procedureFor("organizations:update")
    .input(updateOrganizationInput)
    .mutation(({ ctx, input }) => updateOrganization(ctx, input)),
});
