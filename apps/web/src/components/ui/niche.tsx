import { clsx } from "clsx";
import type { LucideIcon } from "lucide-react";
import { Icon } from "./icon";

/** The small arch of empty states and dead ends. */
export const Niche = ({ icon, tone = "neutral" }: { icon: LucideIcon; tone?: "neutral" | "danger" }) => (
  <span
    className={clsx(
      "grid h-15 w-13 shrink-0 place-items-center rounded-[26px_26px_4px_4px] border border-b-2 border-line-strong bg-sunken pt-2",
      tone === "danger" ? "text-danger-text" : "text-text-3",
    )}
  >
    <Icon of={icon} size={20} />
  </span>
);
