import { Suspense } from "react";
import { SettingsSkeleton } from "../../components/settings/settings-skeleton";
import { lazily } from "../../lib/lazily";
import { SettingsAreaPage } from "./settings-area-page";

const RegistrationGroups = lazily(() => import("./registration-groups"), "RegistrationGroups");
RegistrationGroups.preload();

export const RegistrationPage = () => (
  <SettingsAreaPage area="registration" lead="Who may come in by themselves, and who looks first.">
    {(form) => (
      <Suspense fallback={<SettingsSkeleton />}>
        <RegistrationGroups form={form} />
      </Suspense>
    )}
  </SettingsAreaPage>
);
