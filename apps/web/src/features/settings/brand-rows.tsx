import { BrandColorRow } from "./brand-color-row";
import { LogoRow } from "./logo-row";
import type { SettingsForm } from "./use-settings-form";

/** How a workspace looks. */
export const BrandRows = ({ form }: { form: SettingsForm<"general"> }) => (
  <>
    <LogoRow />
    <BrandColorRow form={form} />
  </>
);
