import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { Icon } from "../ui/icon";

/** A calm line across the top of all pages of a part, for what is true until somebody changes it. */
export const Banner = ({ icon, children }: { icon: LucideIcon; children: ReactNode }) => (
  <div className="flex items-start gap-2.5 border-b border-line bg-sunken px-8 py-2 text-sm text-text-2 max-md:px-4">
    <span className="pt-0.5">
      <Icon of={icon} tone="neutral" />
    </span>
    <p className="min-w-0 flex-1 text-pretty">{children}</p>
  </div>
);
