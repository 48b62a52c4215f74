import { type ComponentProps, type ReactNode, useId } from "react";
import { useFieldControl } from "./field";

type SwitchControlProps = Omit<ComponentProps<"input">, "className" | "style" | "type" | "role" | "size">;

/** The switch alone, where something around it has its name: a SettingRow. */
export const SwitchControl = (props: SwitchControlProps) => (
  <span className="relative mt-0.5 inline-flex h-5 w-8 shrink-0">
    <input
      {...useFieldControl()}
      {...props}
      type="checkbox"
      // biome-ignore lint/a11y/useAriaPropsForRole: a native checkbox tells by itself whether it is checked
      role="switch"
      className="peer h-5 w-8 appearance-none rounded-full border border-line-control bg-pressed transition-colors checked:border-accent-solid checked:bg-accent-solid disabled:border-line-strong disabled:bg-sunken"
    />
    <span className="pointer-events-none absolute top-0.75 left-0.75 size-3.5 rounded-full bg-text-3 transition-transform duration-(--base) peer-checked:translate-x-3 peer-checked:bg-on-accent peer-disabled:bg-text-disabled" />
  </span>
);

type SwitchProps = SwitchControlProps & { label: string; help?: ReactNode };

/** A setting on a row of its own: name and help at the left, the switch at the right. */
export const Switch = ({ label, help, ...rest }: SwitchProps) => {
  const id = useId();
  return (
    <label htmlFor={`${id}-switch`} className="flex items-start gap-4">
      <span className="min-w-0 flex-1">
        <span id={id} className="block text-sm font-medium">
          {label}
        </span>
        {help && (
          <span id={`${id}-help`} className="block pt-px text-xs text-text-3">
            {help}
          </span>
        )}
      </span>
      <SwitchControl
        {...rest}
        id={`${id}-switch`}
        aria-labelledby={id}
        aria-describedby={help ? `${id}-help` : undefined}
      />
    </label>
  );
};
