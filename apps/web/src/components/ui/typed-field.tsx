import { Code } from "./code";
import { Field } from "./field";
import { Input } from "./input";

type TypedFieldProps = { expected: string; value: string; onChange: (text: string) => void };

/** For what is final: the button waits until the words are typed. */
export const TypedField = ({ expected, value, onChange }: TypedFieldProps) => (
  <Field
    label={
      <>
        Type <Code>{expected}</Code> to confirm
      </>
    }
  >
    <Input value={value} onChange={(event) => onChange(event.target.value)} autoComplete="off" spellCheck={false} />
  </Field>
);

export const isTyped = (expected: string | undefined, value: string): boolean =>
  expected === undefined || value.trim() === expected;
