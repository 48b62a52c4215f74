import { getMyOrganization } from "@gatehouse/core/my-organization/get-my-organization";
import { procedureFor, router } from "../trpc/trpc";

export const myOrganizationRouter = router({
  get: procedureFor("portal:read").query(({ ctx }) => getMyOrganization(ctx)),
});
