import type { LucideIcon } from "lucide-react";
import { type ReactNode, useId } from "react";
import { useFieldControl } from "./field";
import { Icon } from "./icon";
import { segment, segmentTrack } from "./segment-look";
import { tooltip } from "./tooltip";

type SegmentedProps<Value extends string> = {
  label: string;
  value: Value;
  onChange: (value: Value) => void;
  /** One with an icon shows its label on hover. */
  options: readonly ({ value: Value } & (
    | { label: ReactNode; icon?: undefined }
    | { label: string; icon: LucideIcon }
  ))[];
};

/** One of two to five views of the same thing. */
export const Segmented = <Value extends string>({ label, value, onChange, options }: SegmentedProps<Value>) => {
  const name = useId();
  const { disabled, "aria-describedby": describedBy } = useFieldControl();
  return (
    <fieldset
      disabled={disabled}
      aria-describedby={describedBy}
      className={`inline-flex max-w-full min-w-0 overflow-x-auto ${segmentTrack}`}
    >
      <legend className="sr-only">{label}</legend>
      {options.map((option) => (
        <label key={option.value} className={segment} {...(option.icon && tooltip(option.label))}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
            className="absolute inset-0 appearance-none rounded-sm focus-visible:outline-offset-0"
          />
          {option.icon ? (
            <>
              <Icon of={option.icon} size={14} />
              <span className="sr-only">{option.label}</span>
            </>
          ) : (
            option.label
          )}
        </label>
      ))}
    </fieldset>
  );
};
