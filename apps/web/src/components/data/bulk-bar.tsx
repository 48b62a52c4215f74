import { type LucideIcon, X } from "lucide-react";
import type { ReactNode } from "react";
import { formatNumber } from "../../lib/format";
import { Icon } from "../ui/icon";

const pressable =
  "inline-flex h-7 items-center gap-1.5 rounded-[5px] px-2.25 whitespace-nowrap hover:bg-[color-mix(in_oklch,var(--on-inverse),transparent_88%)] focus-visible:outline-on-inverse max-md:h-9";

type BulkActionProps = { icon: LucideIcon; onPress: () => void; children: ReactNode };

/** What can be done with all selected rows at once. */
export const BulkAction = ({ icon, onPress, children }: BulkActionProps) => (
  <button type="button" onClick={onPress} className={pressable}>
    <span className="text-on-inverse-2">
      <Icon of={icon} />
    </span>
    {children}
  </button>
);

const Rule = () => (
  <span aria-hidden="true" className="mx-1 h-4 w-px bg-[color-mix(in_oklch,var(--on-inverse),transparent_78%)]" />
);

type BulkBarProps = { count: number; onClear: () => void; children: ReactNode };

/** Floats over the list while rows are selected. */
export const BulkBar = ({ count, onClear, children }: BulkBarProps) => (
  <div className="pointer-events-none sticky bottom-16 z-(--z-bar) flex justify-center">
    <section
      aria-label="Selected rows"
      className="pointer-events-auto inline-flex max-w-full items-center gap-0.5 overflow-x-auto rounded-lg bg-inverse p-1 text-sm font-medium text-on-inverse shadow-pop"
    >
      <span role="status" className="pr-3 pl-2.5 whitespace-nowrap">
        {formatNumber(count)} selected
      </span>
      <Rule />
      {children}
      <Rule />
      <button type="button" aria-label="Clear the selection" onClick={onClear} className={pressable}>
        <Icon of={X} />
      </button>
    </section>
  </div>
);
