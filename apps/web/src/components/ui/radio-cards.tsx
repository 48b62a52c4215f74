import { clsx } from "clsx";
import type { ComponentProps, ReactNode } from "react";

type RadioCardsProps = Omit<ComponentProps<"input">, "className" | "style" | "type" | "size" | "value"> & {
  /** Said, not shown, unless `isLegendShown`. */
  legend: string;
  isLegendShown?: boolean;
  name: string;
  options: readonly { value: string; label: string; help?: ReactNode; isDisabled?: boolean }[];
  columns?: 1 | 2;
  /** For use without a form library, together with `onChange`. */
  value?: string;
};

/** One of a few, each with a line that says what it means. */
export const RadioCards = ({
  legend,
  isLegendShown = false,
  options,
  columns = 1,
  value: chosen,
  ...rest
}: RadioCardsProps) => (
  <fieldset className="min-w-0">
    <legend className={clsx(isLegendShown ? "pb-1.5 text-sm/4 font-medium" : "sr-only")}>{legend}</legend>
    <div className={clsx("grid gap-2", columns === 2 && "md:grid-cols-2")}>
      {options.map(({ value, label, help, isDisabled }) => (
        <label
          key={value}
          className="flex gap-2.5 rounded-lg border border-line-strong bg-surface p-3 has-checked:border-accent-solid has-checked:bg-accent-soft has-disabled:text-text-disabled has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus"
        >
          <input
            {...rest}
            {...(chosen !== undefined && { checked: chosen === value })}
            type="radio"
            value={value}
            disabled={isDisabled}
            className="mt-0.5 size-4 shrink-0 appearance-none rounded-full border border-line-control bg-surface outline-none checked:border-5 checked:border-accent-solid checked:bg-on-accent"
          />
          <span className="min-w-0">
            <span className="block text-sm font-medium">{label}</span>
            {help && <span className="block text-xs text-text-3">{help}</span>}
          </span>
        </label>
      ))}
    </div>
  </fieldset>
);
