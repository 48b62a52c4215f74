import { type FormEvent, useRef, useState } from "react";
import { type DefaultValues, type FieldValues, type Path, type UseFormReturn, useForm } from "react-hook-form";
import type { z } from "zod";
import { askToLeave } from "../../lib/ask-to-leave";
import { type Problem, problemOf } from "../../lib/problem";
import { markShown } from "../../lib/query-client";

type FormSchema = z.ZodType<FieldValues, FieldValues>;

type Options<Schema extends FormSchema> = {
  defaultValues: DefaultValues<z.input<Schema>>;
  /** What it throws lands on the fields it names, or else above the form. */
  onSubmit: (values: z.output<Schema>) => unknown;
};

export type ZodForm<Values extends FieldValues, Output> = UseFormReturn<Values, unknown, Output> & {
  isSubmitting: boolean;
  isDirty: boolean;
  submit: (event?: FormEvent) => Promise<void>;
  /** Asks when something would be lost, and resets the form on leaving. For the `beforeClose` of a dialog. */
  confirmLeave: () => Promise<boolean>;
  /** Leaving now would lose something. */
  wouldLose: () => boolean;
  /** Why all of it was refused, when no field is to blame. */
  refusal: Problem | null;
  /** Name of a field → its label, for the summary of errors. */
  labels: Map<string, string>;
};

/**
 * A form that is checked by the same schema as the procedure that takes it. The schema is loaded with the first check,
 * so that pages do not wait for it. It is sent once at a time, and keeps everything typed until it was accepted.
 */
export const useZodForm = <Schema extends FormSchema>(
  loadSchema: () => Promise<Schema>,
  { defaultValues, onSubmit }: Options<Schema>,
): ZodForm<z.input<Schema>, z.output<Schema>> => {
  type Values = z.input<Schema>;
  const form = useForm<Values, unknown, z.output<Schema>>({
    defaultValues,
    resolver: async (...check) => {
      const [schema, { zodResolver }] = await Promise.all([loadSchema(), import("@hookform/resolvers/zod")]);
      return zodResolver(schema)(...check) as never;
    },
  });
  const labels = useRef(new Map<string, string>()).current;
  const isSending = useRef(false);
  const [refusal, setRefusal] = useState<Problem | null>(null);
  const { isSubmitting, isDirty } = form.formState;

  const land = (error: unknown) => {
    const problem = problemOf(error);
    const { fields = {} } = problem;
    markShown(error);
    const known = Object.keys(fields).filter((name) => labels.has(name)) as Path<Values>[];
    for (const name of known) form.setError(name, { type: "server", message: fields[name] });
    const first = known[0];
    if (first) form.setFocus(first);
    else setRefusal({ ...problem, message: Object.values(fields)[0] ?? problem.message });
  };

  const send = form.handleSubmit(async (values) => {
    await onSubmit(values);
    form.reset(form.getValues());
  });
  const submit = async (event?: FormEvent) => {
    event?.preventDefault();
    event?.stopPropagation();
    if (isSending.current) return;
    isSending.current = true;
    setRefusal(null);
    await send().catch(land);
    isSending.current = false;
  };

  const wouldLose = () => isDirty && !isSending.current;
  const confirmLeave = async () => {
    const leaves = !wouldLose() || (await askToLeave());
    if (leaves) form.reset();
    return leaves;
  };
  return Object.assign(form, { isSubmitting, isDirty, submit, confirmLeave, wouldLose, refusal, labels });
};
