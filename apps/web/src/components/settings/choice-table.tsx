import { clsx } from "clsx";
import { Lock } from "lucide-react";
import type { ReactNode } from "react";
import { Icon } from "../ui/icon";

type ChoiceRow = {
  key: string;
  name: string;
  /** What it is about; left out on mobile. */
  hint: string;
  /** It was changed and is not saved yet. */
  isMarked?: boolean;
  /** One control per column, or ChoiceLock. */
  choices: readonly ReactNode[];
};

type ChoiceTableProps = { label: string; columns: readonly [string, ...string[]]; rows: readonly ChoiceRow[] };

/** In place of a choice that nobody has. */
export const ChoiceLock = ({ children }: { children: ReactNode }) => (
  <span className="inline-flex items-center gap-1.5 text-sm text-text-3">
    <Icon of={Lock} />
    {children}
  </span>
);

const cell = "px-2 first:pl-4 last:pr-4 max-md:first:pl-3 max-md:last:pr-3";

/** Things down, the same few choices for each of them across. */
export const ChoiceTable = ({ label, columns, rows }: ChoiceTableProps) => (
  <div className="overflow-hidden rounded-lg border border-line bg-surface">
    <table aria-label={label} className="w-full">
      <thead>
        <tr className="bg-sunken text-left text-xs text-text-3">
          {columns.map((column) => (
            <th key={column} scope="col" className={clsx("h-8.5 font-medium whitespace-nowrap", cell)}>
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, hint, isMarked, choices }) => (
          <tr key={key} className={clsx("border-t border-line", isMarked && "shadow-[inset_2px_0_0_var(--accent)]")}>
            <th scope="row" className={clsx("h-14 py-2 text-left font-normal", cell)}>
              <span className="block text-sm font-medium">{name}</span>
              <span className="block pt-px text-xs text-text-3 max-md:hidden">{hint}</span>
            </th>
            {choices.map((choice, index) => (
              <td key={columns[index + 1]} className={clsx("md:w-44 [&:has(select)>span]:md:w-38", cell)}>
                {choice}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
