import { changeOrganizations, previewChangeOrganizations } from "@gatehouse/core/organizations/change-organizations";
import { countOrganizations } from "@gatehouse/core/organizations/count-organizations";
import { createOrganization } from "@gatehouse/core/organizations/create-organization";
import { deleteOrganization } from "@gatehouse/core/organizations/delete-organization";
import { getOrganization } from "@gatehouse/core/organizations/get-organization";
import { getOrganizationContents } from "@gatehouse/core/organizations/get-organization-contents";
import { listOrganizations } from "@gatehouse/core/organizations/list-organizations";
import { resumeOrganization } from "@gatehouse/core/organizations/resume-organization";
import { searchOrganizations } from "@gatehouse/core/organizations/search-organizations";
import { suspendOrganization } from "@gatehouse/core/organizations/suspend-organization";
import { unscheduleOrganization } from "@gatehouse/core/organizations/unschedule-organization";
import { updateOrganization } from "@gatehouse/core/organizations/update-organization";
import {
  changeOrganizationsInput,
  createOrganizationInput,
  deleteOrganizationInput,
  listOrganizationsInput,
  organizationIdInput,
  searchOptionsInput,
  suspendOrganizationInput,
  updateOrganizationInput,
} from "@gatehouse/shared/organizations/organization";
import { procedureFor, router } from "../trpc/trpc";

export const organizationsRouter = router({
  search: procedureFor("organizations:read")
    .input(searchOptionsInput)
    .query(({ ctx, input }) => searchOrganizations(ctx, input)),
  list: procedureFor("organizations:read")
    .input(listOrganizationsInput)
    .query(({ ctx, input }) => listOrganizations(ctx, input)),
  counts: procedureFor("organizations:read").query(({ ctx }) => countOrganizations(ctx)),
  get: procedureFor("organizations:read")
    .input(organizationIdInput)
    .query(({ ctx, input }) => getOrganization(ctx, input)),
  create: procedureFor("organizations:create")
    .input(createOrganizationInput)
    .mutation(({ ctx, input }) => createOrganization(ctx, input)),
  update: procedureFor("organizations:update")
    .input(updateOrganizationInput)
    .mutation(({ ctx, input }) => updateOrganization(ctx, input)),
  contents: procedureFor("organizations:read")
    .input(organizationIdInput)
    .query(({ ctx, input }) => getOrganizationContents(ctx, input)),
  suspend: procedureFor("organizations:suspend")
    .input(suspendOrganizationInput)
    .mutation(({ ctx, input }) => suspendOrganization(ctx, input)),
  resume: procedureFor("organizations:suspend")
    .input(organizationIdInput)
    .mutation(({ ctx, input }) => resumeOrganization(ctx, input)),
  unschedule: procedureFor("organizations:suspend")
    .input(organizationIdInput)
    .mutation(({ ctx, input }) => unscheduleOrganization(ctx, input)),
  previewChangeMany: procedureFor("organizations:suspend")
    .input(changeOrganizationsInput)
    .query(({ ctx, input }) => previewChangeOrganizations(ctx, input)),
  changeMany: procedureFor("organizations:suspend")
    .input(changeOrganizationsInput)
    .mutation(({ ctx, input }) => changeOrganizations(ctx, input)),
  delete: procedureFor("organizations:delete")
    .input(deleteOrganizationInput)
    .mutation(({ ctx, input }) => deleteOrganization(ctx, input)),
});
