import { clsx } from "clsx";
import { type ReactNode, useId } from "react";
import { FieldContext } from "../ui/field";

type SettingRowProps = {
  name: string;
  help?: ReactNode;
  /** What it says now, in words, when it was changed: "Never". */
  was?: string;
  /** Only has an effect with the row above. */
  isDependent?: boolean;
  /** Why it has no effect as things stand; the control rests meanwhile: "Only while people may register". */
  offBecause?: string | false;
  error?: string;
  /** Takes the whole width below the name: lists, long texts. */
  isBelow?: boolean;
  /** One control: SwitchControl, Select, Segmented, NumberInput, Input. */
  children: ReactNode;
};

/** One setting: its name and meaning at the left, its control at the right; a changed one is marked. */
export const SettingRow = ({
  name,
  help,
  was,
  isDependent = false,
  offBecause,
  error,
  isBelow = false,
  children,
}: SettingRowProps) => {
  const id = useId();
  const meaning = offBecause || help;
  const describedBy = [error && `${id}-error`, meaning && `${id}-help`].filter(Boolean).join(" ");
  return (
    <div
      className={clsx(
        "flex min-h-14 gap-x-4 gap-y-2 px-4 py-3 first:rounded-t-lg last:rounded-b-lg",
        isBelow ? "flex-col" : "items-center max-md:flex-wrap",
        isDependent && "pl-8",
        was !== undefined && "shadow-[inset_2px_0_0_var(--accent)]",
      )}
    >
      <div className="min-w-0 flex-1 max-md:min-w-40">
        <label htmlFor={id} className="block text-sm font-medium">
          {name}
        </label>
        {meaning && (
          <div id={`${id}-help`} className="pt-px text-xs text-text-3">
            {meaning}
          </div>
        )}
        {error && (
          <p id={`${id}-error`} role="alert" className="pt-px text-xs text-danger-text">
            {error}
          </p>
        )}
      </div>
      {was !== undefined && <span className="text-xs text-text-3">was {was}</span>}
      <FieldContext
        value={{
          id,
          disabled: offBecause ? true : undefined,
          "aria-describedby": describedBy || undefined,
          "aria-invalid": error ? true : undefined,
        }}
      >
        <div
          className={clsx(
            "min-w-0",
            isBelow
              ? "w-full"
              : "flex max-w-full shrink-0 justify-end has-[input[type=number]]:w-32 has-data-chips:w-80 has-[input[type=text]]:w-64 max-md:has-data-chips:w-full max-md:has-[input[type=text]]:w-full",
          )}
        >
          {children}
        </div>
      </FieldContext>
    </div>
  );
};
