import { SettingRow } from "../../components/settings/setting-row";
import { Input } from "../../components/ui/input";
import { AccentPreviewRow } from "./accent-preview-row";
import type { SettingsForm } from "./use-settings-form";

/** The one color a workspace chooses, and what becomes of it in light and in dark. */
export const BrandColorRow = ({ form }: { form: SettingsForm<"general"> }) => (
  <>
    <SettingRow
      {...form.row("brandColor")}
      help="Of buttons, links and markers in the app and of buttons in mails, like #0b5cad; empty is brass"
    >
      <Input {...form.text("brandColor")} autoComplete="off" spellCheck={false} placeholder="#8b5e0c" isMono />
    </SettingRow>
    <AccentPreviewRow color={form.values.brandColor.trim().toLowerCase()} />
  </>
);
