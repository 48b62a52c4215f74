import { listOrganizationOptions } from "@gatehouse/core/organizations/list-organization-options";
import { procedureFor, router } from "../trpc/trpc";

export const organizationsRouter = router({
  options: procedureFor("organizations:read").query(({ ctx }) => listOrganizationOptions(ctx)),
});
