import { Checkbox } from "./checkbox";

type CheckboxGroupProps = {
  legend: string;
  help?: string;
  options: readonly { value: string; label: string }[];
  value: readonly string[];
  onChange: (value: string[]) => void;
};

/** Any of a few. */
export const CheckboxGroup = ({ legend, help, options, value: chosen, onChange }: CheckboxGroupProps) => (
  <fieldset className="min-w-0">
    <legend className="pb-1.5 text-sm/4 font-medium">{legend}</legend>
    <div className="flex flex-wrap gap-x-5 gap-y-1">
      {options.map(({ value, label }) => (
        <Checkbox
          key={value}
          label={label}
          checked={chosen.includes(value)}
          onChange={({ target }) =>
            onChange(target.checked ? [...chosen, value] : chosen.filter((other) => other !== value))
          }
        />
      ))}
    </div>
    {help && <p className="pt-1.5 text-xs text-text-3">{help}</p>}
  </fieldset>
);
