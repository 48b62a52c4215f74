import { ChevronsUpDown } from "lucide-react";
import type { ComponentProps } from "react";
import { useFieldControl } from "./field";
import { Icon } from "./icon";
import { type InputSize, inputClass } from "./input-look";

export type SelectOption = { value: string; label: string; isDisabled?: boolean };

type SelectProps = Omit<ComponentProps<"select">, "className" | "style" | "size" | "children"> & {
  options: readonly SelectOption[];
  /** Shown while nothing is chosen. */
  placeholder?: string;
  size?: InputSize;
};

/** The browser's own list: right on every device and with every keyboard. For many options take Combobox. */
export const Select = ({ options, placeholder, size = "md", ...rest }: SelectProps) => (
  <span className="relative flex w-full items-center">
    <select
      {...useFieldControl()}
      {...rest}
      className={inputClass(
        size,
        "cursor-default appearance-none truncate pr-8 [&:has(option[value='']:checked)]:text-text-3",
      )}
    >
      {placeholder !== undefined && <option value="">{placeholder}</option>}
      {options.map(({ value, label, isDisabled }) => (
        <option key={value} value={value} disabled={isDisabled}>
          {label}
        </option>
      ))}
    </select>
    <span className="pointer-events-none absolute right-2.5">
      <Icon of={ChevronsUpDown} size={14} tone="neutral" />
    </span>
  </span>
);
