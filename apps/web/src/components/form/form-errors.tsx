import { clsx } from "clsx";
import { CircleAlert } from "lucide-react";
import { Fragment } from "react";
import { type FieldValues, get, type Path } from "react-hook-form";
import { Icon } from "../ui/icon";
import { LinkButton } from "../ui/link-button";
import { RequestId } from "../ui/request-id";
import type { ZodForm } from "./use-zod-form";

const numbers = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"];

const headline = (count: number): string =>
  count === 1 ? "One field needs a look." : `${numbers[count] ?? count} fields need a look.`;

type FormErrorsProps<Values extends FieldValues, Output> = { form: ZodForm<Values, Output>; isInDialog: boolean };

/** Above the form: which fields need a look, with a way to each, or why all of it was refused. */
export const FormErrors = <Values extends FieldValues, Output>({
  form,
  isInDialog,
}: FormErrorsProps<Values, Output>) => {
  const { errors, isSubmitted } = form.formState;
  const { refusal } = form;
  const wrong = [...form.labels].filter(([name]) => get(errors, name));
  if (!isSubmitted || (!refusal && wrong.length === 0)) return null;
  return (
    <div className={clsx(isInDialog && "px-6 pt-4 max-md:px-4")}>
      <div
        role="alert"
        className="flex gap-2.5 rounded-lg border border-danger-line bg-danger-soft px-3 py-2.5 text-sm text-text"
      >
        <span className="pt-0.5">
          <Icon of={CircleAlert} tone="danger" />
        </span>
        <div className="min-w-0 flex-1">
          {refusal ? (
            <>
              {refusal.message}{" "}
              {refusal.code === "internal" && refusal.requestId && <RequestId id={refusal.requestId} />}
            </>
          ) : (
            <>
              <b className="font-semibold">{headline(wrong.length)}</b>{" "}
              {wrong.map(([name, label], index) => (
                <Fragment key={name}>
                  {index > 0 && ", "}
                  <LinkButton onClick={() => form.setFocus(name as Path<Values>)}>{label}</LinkButton>
                </Fragment>
              ))}
              . Nothing was saved.
            </>
          )}
        </div>
      </div>
    </div>
  );
};
