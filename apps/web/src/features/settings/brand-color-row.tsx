import { brandShades } from "@gatehouse/shared/branding/brand-shades";
import { Inline } from "../../components/layout/inline";
import { SettingRow } from "../../components/settings/setting-row";
import { ButtonSample } from "../../components/ui/button-sample";
import { Input } from "../../components/ui/input";
import type { SettingsForm } from "./use-settings-form";

/** The color of the buttons in mails, and how they will look in light and in dark. */
export const BrandColorRow = ({ form }: { form: SettingsForm<"general"> }) => {
  const color = form.values.brandColor.trim().toLowerCase();
  const shades = /^#[0-9a-f]{6}$/.test(color) ? brandShades(color) : null;
  const isAdapted = shades && (shades.light !== color || shades.dark !== color);
  return (
    <SettingRow
      {...form.row("brandColor")}
      help={
        <>
          Of the buttons in mails, like #0b5cad; empty is brass.
          {isAdapted && " It is made darker or lighter where its words could not be read."}
        </>
      }
    >
      <Inline gap={2} isWrapping>
        {shades && <ButtonSample scheme="light" color={shades.light} />}
        {shades && <ButtonSample scheme="dark" color={shades.dark} />}
        <Input {...form.text("brandColor")} autoComplete="off" spellCheck={false} placeholder="#8b5e0c" isMono />
      </Inline>
    </SettingRow>
  );
};
