import type { AccentShades } from "@gatehouse/shared/branding/accent";
import type { CSSProperties, ReactNode } from "react";
import { buttonClass } from "./button-look";
import { Checkbox } from "./checkbox";
import { looks } from "./link";

type AccentSampleProps = {
  scheme: "light" | "dark";
  shades: AccentShades;
  /** What there is to say about it. */
  children: ReactNode;
};

/** What wears the accent, in one theme and in these shades; only to be looked at. */
export const AccentSample = ({ scheme, shades, children }: AccentSampleProps) => {
  const tokens = Object.fromEntries(Object.entries(shades).map(([token, shade]) => [`--${token}`, shade]));
  return (
    <figure className="flex min-w-60 flex-1 flex-col gap-1.5">
      <div
        inert
        style={{ colorScheme: scheme, ...tokens } as CSSProperties}
        className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-md border border-line bg-surface p-3 text-sm text-text"
      >
        <span className={buttonClass({ variant: "primary", size: "sm" })}>Button</span>
        <span className={looks.brass}>Link</span>
        <Checkbox label="Checked" checked readOnly />
        <span className="rounded-md border border-accent-line bg-accent-soft px-2 py-0.5">Chosen</span>
        <span className="rounded-md px-2 py-0.5 outline-2 outline-focus">Focus</span>
      </div>
      <figcaption className="text-xs text-text-3">{children}</figcaption>
    </figure>
  );
};
