import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { Icon } from "../ui/icon";

export type Effect = {
  icon: LucideIcon;
  /** With its number: "41 people cannot sign in". */
  title: string;
  detail?: ReactNode;
};

/** What stops, what waits and what stays, one line each. */
export const EffectList = ({ effects }: { effects: readonly Effect[] }) => (
  <ul className="divide-y divide-line rounded-lg border border-line">
    {effects.map(({ icon, title, detail }) => (
      <li key={title} className="flex gap-3 px-3.5 py-2.75 text-sm">
        <span className="pt-0.5">
          <Icon of={icon} tone="neutral" />
        </span>
        <div className="min-w-0 flex-1">
          <div className="font-medium">{title}</div>
          {detail && <div className="pt-px text-xs text-text-2">{detail}</div>}
        </div>
      </li>
    ))}
  </ul>
);
