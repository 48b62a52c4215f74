import { CircleAlert } from "lucide-react";
import { createContext, type ReactNode, type Ref, useContext, useId } from "react";
import { Icon } from "./icon";

/** What a form library needs on a native control to watch it. */
export type Registration = {
  name?: string;
  ref?: Ref<HTMLInputElement & HTMLTextAreaElement & HTMLSelectElement>;
  onChange?: (event: { target: unknown; type?: unknown }) => unknown;
  onBlur?: (event: { target: unknown; type?: unknown }) => unknown;
};

type FieldControl = Registration & {
  id?: string;
  disabled?: true;
  "aria-describedby"?: string;
  "aria-invalid"?: true;
};

/** For what stands around a control in place of a Field. */
export const FieldContext = createContext<FieldControl>({});

/** What the control inside a Field takes over from it. */
export const useFieldControl = (): FieldControl => useContext(FieldContext);

type FieldProps = {
  label: ReactNode;
  /** After the label: what it is for. */
  remark?: string;
  /** At the right of the label: a link, who reads it. */
  aside?: ReactNode;
  help?: ReactNode;
  error?: string;
  isOptional?: boolean;
  registration?: Registration;
  /** One control: Input, Textarea, Select, PasswordInput, Combobox. */
  children: ReactNode;
};

/** Label above, help below; an error stands in for nothing, it comes on top of the help. */
export const Field = ({ label, remark, aside, help, error, isOptional, registration, children }: FieldProps) => {
  const id = useId();
  const describedBy = [error && `${id}-error`, help && `${id}-help`].filter(Boolean).join(" ");
  return (
    <div className="flex min-w-0 flex-1 flex-col gap-1.5">
      <div className="flex items-baseline gap-1.5 text-sm/4">
        <label htmlFor={id} className="font-medium">
          {label}
        </label>
        {remark && <span className="text-text-3">{remark}</span>}
        {isOptional && <span className="text-text-3">optional</span>}
        {aside && <span className="ml-auto text-xs text-text-3">{aside}</span>}
      </div>
      <FieldContext
        value={{
          ...registration,
          id,
          "aria-describedby": describedBy || undefined,
          "aria-invalid": error ? true : undefined,
        }}
      >
        {children}
      </FieldContext>
      {error && (
        <p id={`${id}-error`} className="flex gap-1.25 text-xs text-danger-text">
          <span className="pt-px">
            <Icon of={CircleAlert} size={14} />
          </span>
          {error}
        </p>
      )}
      {help && (
        <div id={`${id}-help`} className="text-xs text-text-3">
          {help}
        </div>
      )}
    </div>
  );
};
