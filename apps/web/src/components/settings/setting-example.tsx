import type { ReactNode } from "react";

type SettingExampleProps = { label: string; children: ReactNode };

/** Below a SettingRow: what becomes of what was entered there. Whoever does not see it is told. */
export const SettingExample = ({ label, children }: SettingExampleProps) => (
  // biome-ignore lint/a11y/useSemanticElements: a fieldset holds fields
  <div role="group" aria-label={label} aria-live="polite" className="flex flex-wrap items-start gap-4 px-4 py-3">
    {children}
  </div>
);
