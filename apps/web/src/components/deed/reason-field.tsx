import type { ReactNode } from "react";
import { Field } from "../ui/field";
import { Textarea } from "../ui/textarea";

export type ReasonAsked = {
  label?: string;
  /** Who reads it: "Jonas Feld reads it by e-mail and in the app." */
  help?: ReactNode;
  isOptional?: boolean;
  /** Ready-made ones to start from. */
  ready?: readonly { label: string; text: string }[];
};

const mostReasonCharacters = 500;

type ReasonFieldProps = ReasonAsked & { value: string; error: string | undefined; onChange: (reason: string) => void };

export const ReasonField = ({
  label = "Reason",
  help,
  isOptional,
  ready = [],
  value,
  error,
  onChange,
}: ReasonFieldProps) => (
  <div className="flex flex-col gap-3">
    {ready.length > 0 && (
      <fieldset className="flex flex-wrap gap-2">
        <legend className="sr-only">Ready-made reasons</legend>
        {ready.map((reason) => (
          <button
            key={reason.label}
            type="button"
            aria-pressed={value === reason.text}
            onClick={() => onChange(reason.text)}
            className="min-h-7 rounded-md border border-line-strong bg-surface px-2.5 text-sm font-medium hover:bg-hover aria-pressed:border-accent-solid aria-pressed:bg-accent-soft max-md:min-h-9"
          >
            {reason.label}
          </button>
        ))}
      </fieldset>
    )}
    <Field label={label} help={help} isOptional={isOptional} error={error}>
      <Textarea
        rows={2}
        maxLength={mostReasonCharacters}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </Field>
  </div>
);
