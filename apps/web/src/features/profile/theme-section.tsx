import { Panel } from "../../components/layout/panel";
import { Section } from "../../components/layout/section";
import { Segmented } from "../../components/ui/segmented";
import { setTheme, useTheme } from "../../lib/theme";
import { themeOptions } from "../frame/theme-options";

export const ThemeSection = () => (
  <Section title="Appearance" lead="Remembered by this browser.">
    <Panel>
      <Segmented label="Appearance" value={useTheme()} onChange={setTheme} options={themeOptions} />
    </Panel>
  </Section>
);
