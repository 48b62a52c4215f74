import { type ReactNode, useId } from "react";

type FieldsetProps = { legend: string; help?: ReactNode; children: ReactNode };

/** Several Checkboxes that answer one question. */
export const Fieldset = ({ legend, help, children }: FieldsetProps) => {
  const id = useId();
  return (
    <fieldset aria-describedby={help ? id : undefined} className="flex min-w-0 flex-col gap-1">
      <legend className="pb-1.5 text-sm/4 font-medium">{legend}</legend>
      <div className="flex flex-wrap gap-x-5 gap-y-1">{children}</div>
      {help && (
        <p id={id} className="text-xs text-text-3">
          {help}
        </p>
      )}
    </fieldset>
  );
};
