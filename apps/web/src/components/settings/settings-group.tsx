import type { ReactNode } from "react";
import { Section } from "../layout/section";

type SettingsGroupProps = { title: string; lead?: ReactNode; actions?: ReactNode; children: ReactNode };

/** SettingRows that belong together, in one panel. */
export const SettingsGroup = ({ children, ...section }: SettingsGroupProps) => (
  <Section {...section}>
    <div className="divide-y divide-line rounded-lg border border-line bg-surface">{children}</div>
  </Section>
);
