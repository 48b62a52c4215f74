import { getPreferences } from "@gatehouse/core/notifications/get-preferences";
import { resetPreferences, updatePreferences } from "@gatehouse/core/notifications/update-preferences";
import { updatePreferencesInput } from "@gatehouse/shared/notifications/preference-input";
import { procedureFor, router } from "../trpc/trpc";

export const preferencesRouter = router({
  get: procedureFor("notifications:read").query(({ ctx }) => getPreferences(ctx)),
  update: procedureFor("notifications:update")
    .input(updatePreferencesInput)
    .mutation(({ ctx, input }) => updatePreferences(ctx, input)),
  reset: procedureFor("notifications:update").mutation(({ ctx }) => resetPreferences(ctx)),
});
