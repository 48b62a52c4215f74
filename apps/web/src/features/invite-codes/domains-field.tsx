import { useState } from "react";
import { useController } from "react-hook-form";
import { Field } from "../../components/ui/field";
import { Input } from "../../components/ui/input";
import type { CodeForm } from "./new-code";

const toDomains = (typed: string): string[] => typed.split(/[\s,;]+/).filter(Boolean);

type Failure = { message?: string } | ({ message?: string } | undefined)[];

/** Of a list the form tells which entry is wrong; the first one is enough. */
const messageOf = (failure: Failure | undefined): string | undefined =>
  Array.isArray(failure) ? failure.find((one) => one?.message)?.message : failure?.message;

/** Domains in one line, as people write them down. */
export const DomainsField = ({ form }: { form: CodeForm }) => {
  form.labels.set("emailDomains", "E-mail domains");
  const { field, fieldState } = useController({ control: form.control, name: "emailDomains" });
  const [typed, setTyped] = useState(() => (field.value ?? []).join(", "));
  return (
    <Field
      label="E-mail domains"
      isOptional
      help="Only addresses at these may use it, each proved by a link: harbor.example, hl-nl.example. Without e-mail an admin approves."
      error={messageOf(fieldState.error as Failure | undefined)}
    >
      <Input
        ref={field.ref}
        value={typed}
        autoComplete="off"
        spellCheck={false}
        onBlur={field.onBlur}
        onChange={({ target }) => {
          setTyped(target.value);
          field.onChange(toDomains(target.value));
        }}
      />
    </Field>
  );
};
