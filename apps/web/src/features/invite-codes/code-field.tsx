import { useQuery } from "@tanstack/react-query";
import { CircleCheck } from "lucide-react";
import { useState } from "react";
import type { FieldValues, Path } from "react-hook-form";
import { FormField } from "../../components/form/form-field";
import type { ZodForm } from "../../components/form/use-zod-form";
import { Stack } from "../../components/layout/stack";
import { Icon } from "../../components/ui/icon";
import { Input } from "../../components/ui/input";
import { trpc } from "../../lib/trpc";
import { CodePreview } from "./code-preview";

type CodeFieldProps<Values extends FieldValues, Output> = {
  form: ZodForm<Values, Output>;
  /** Holds the code as it is typed. */
  name: Path<Values>;
  isOptional: boolean;
};

/** An invite code, with what it gives below it: at once for a code that came with the link, else on leaving the field. */
export const CodeField = <Values extends FieldValues, Output>({
  form,
  name,
  isOptional,
}: CodeFieldProps<Values, Output>) => {
  const typed: string = form.watch(name).trim();
  const [asked, setAsked] = useState(typed);
  const preview = useQuery(trpc.inviteCodes.preview.queryOptions({ code: asked }, { enabled: asked !== "" }));
  const { error } = form.getFieldState(name, form.formState);
  const isShown = typed !== "" && typed === asked && !error;
  const isGood = isShown && preview.isSuccess;
  return (
    <Stack gap={2}>
      <FormField form={form} name={name} label="Invite code" isOptional={isOptional}>
        <Input
          size="lg"
          isMono
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          onBlur={() => setAsked(typed)}
          suffix={isGood && <Icon of={CircleCheck} tone="success" />}
        />
      </FormField>
      <div aria-live="polite">{isShown && <CodePreview query={preview} />}</div>
    </Stack>
  );
};
