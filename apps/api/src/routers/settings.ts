import { getVersionedSettings } from "@gatehouse/core/settings/get-versioned-settings";
import { updateSettings } from "@gatehouse/core/settings/update-settings";
import { updateSettingsInput } from "@gatehouse/shared/settings/settings";
import { procedureFor, router } from "../trpc/trpc";

export const settingsRouter = router({
  get: procedureFor("settings:read").query(({ ctx }) => getVersionedSettings(ctx)),
  update: procedureFor("settings:update")
    .input(updateSettingsInput)
    .mutation(({ ctx, input }) => updateSettings(ctx, input)),
});
