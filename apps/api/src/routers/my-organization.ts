import { getMyOrganization } from "@gatehouse/core/my-organization/get-my-organization";
import { updateMyOrganization } from "@gatehouse/core/my-organization/update-my-organization";
import { updateMyOrganizationInput } from "@gatehouse/shared/my-organization/my-organization";
import { procedureFor, router } from "../trpc/trpc";

export const myOrganizationRouter = router({
  get: procedureFor("portal:read").query(({ ctx }) => getMyOrganization(ctx)),
  update: procedureFor("own-organization:update")
    .input(updateMyOrganizationInput)
    .mutation(({ ctx, input }) => updateMyOrganization(ctx, input)),
});
