import { useBlocker } from "@tanstack/react-router";
import { clsx } from "clsx";
import type { KeyboardEvent, ReactNode } from "react";
import type { FieldValues } from "react-hook-form";
import { isHotkey } from "../../lib/use-hotkey";
import { FormErrors } from "./form-errors";
import type { ZodForm } from "./use-zod-form";

type FormProps<Values extends FieldValues, Output> = {
  form: ZodForm<Values, Output>;
  /** `dialog` goes around DialogBody and DialogFooter; `gate` may be left without being asked. */
  look?: "page" | "dialog" | "gate";
  /** Fields one under the other. */
  children: ReactNode;
};

/** Sends on Enter and, from everywhere in it, on Command or Ctrl with Enter. Asks before what was typed is lost. */
export const Form = <Values extends FieldValues, Output>({
  form,
  look = "page",
  children,
}: FormProps<Values, Output>) => {
  useBlocker({
    disabled: look === "gate",
    shouldBlockFn: async () => !(await form.confirmLeave()),
    enableBeforeUnload: form.wouldLose,
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (isHotkey(event.nativeEvent, "mod+enter")) void form.submit(event);
  };
  return (
    <form
      noValidate
      onSubmit={form.submit}
      onKeyDown={onKeyDown}
      className={clsx("flex min-h-0 min-w-0 flex-col", look !== "dialog" && "gap-4")}
    >
      <FormErrors form={form} isInDialog={look === "dialog"} />
      {children}
    </form>
  );
};
