import { previewAccent } from "@gatehouse/core/branding/accent-of";
import { getBranding, removeLogo, setLogo } from "@gatehouse/core/branding/set-logo";
import { previewAccentInput } from "@gatehouse/shared/branding/accent";
import { setLogoInput } from "@gatehouse/shared/branding/logo";
import { procedureFor, router } from "../trpc/trpc";

export const brandingRouter = router({
  get: procedureFor("settings:read").query(({ ctx }) => getBranding(ctx)),
  previewAccent: procedureFor("settings:read")
    .input(previewAccentInput)
    .query(({ input }) => previewAccent(input)),
  setLogo: procedureFor("settings:update")
    .input(setLogoInput)
    .mutation(({ ctx, input }) => setLogo(ctx, input)),
  removeLogo: procedureFor("settings:update").mutation(({ ctx }) => removeLogo(ctx)),
});
