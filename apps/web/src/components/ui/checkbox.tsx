import { clsx } from "clsx";
import { Check, Minus } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";

type CheckboxProps = Omit<ComponentProps<"input">, "className" | "style" | "type" | "size"> & {
  label: ReactNode;
  isLabelHidden?: boolean;
  /** Some of what it stands for is selected. */
  isMixed?: boolean;
};

/** Only a script can show it: HTML has no attribute for the third state. */
const showMixed = (isMixed: boolean) => (input: HTMLInputElement | null) => {
  if (input) input.indeterminate = isMixed;
};

export const Checkbox = ({ label, isLabelHidden = false, isMixed, ...rest }: CheckboxProps) => (
  <label
    className={clsx(
      "relative inline-flex min-h-6 items-center gap-2.25 text-sm text-text-2 has-disabled:text-text-disabled",
      isLabelHidden && "after:absolute after:-inset-1.25",
    )}
  >
    <span className="relative grid size-4 place-items-center">
      <input
        {...rest}
        {...(isMixed !== undefined && { ref: showMixed(isMixed) })}
        type="checkbox"
        className="peer size-4 appearance-none rounded-sm border border-line-control bg-surface checked:border-accent-solid checked:bg-accent-solid indeterminate:border-accent-solid indeterminate:bg-accent-solid disabled:border-line-strong disabled:bg-sunken disabled:checked:bg-text-disabled"
      />
      <span className="pointer-events-none absolute text-on-accent opacity-0 peer-checked:opacity-100 peer-disabled:text-text-3 peer-indeterminate:opacity-100">
        {isMixed ? <Minus size={12} strokeWidth={3} /> : <Check size={12} strokeWidth={3} />}
      </span>
    </span>
    <span className={clsx(isLabelHidden && "sr-only")}>{label}</span>
  </label>
);
