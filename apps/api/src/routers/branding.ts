import { getBranding, removeLogo, setLogo } from "@gatehouse/core/branding/set-logo";
import { setLogoInput } from "@gatehouse/shared/branding/logo";
import { procedureFor, router } from "../trpc/trpc";

export const brandingRouter = router({
  get: procedureFor("settings:read").query(({ ctx }) => getBranding(ctx)),
  setLogo: procedureFor("settings:update")
    .input(setLogoInput)
    .mutation(({ ctx, input }) => setLogo(ctx, input)),
  removeLogo: procedureFor("settings:update").mutation(({ ctx }) => removeLogo(ctx)),
});
