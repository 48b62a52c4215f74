import { getAdminHome } from "@gatehouse/core/home/get-admin-home";
import { procedureFor, router } from "../trpc/trpc";

export const homeRouter = router({
  admin: procedureFor("admin-home:read").query(({ ctx }) => getAdminHome(ctx)),
});
