import type { FieldValues } from "react-hook-form";
import type { ZodForm } from "../../components/form/use-zod-form";
import { Inline } from "../../components/layout/inline";
import { Button } from "../../components/ui/button";

type FormButtonsProps<Values extends FieldValues, Output> = {
  form: ZodForm<Values, Output>;
  onClose: () => void;
  /** "Save name" */
  children: string;
};

export const FormButtons = <Values extends FieldValues, Output>({
  form,
  onClose,
  children,
}: FormButtonsProps<Values, Output>) => (
  <Inline justify="end">
    <Button variant="ghost" onClick={async () => (await form.confirmLeave()) && onClose()}>
      Cancel
    </Button>
    <Button variant="primary" type="submit" isLoading={form.isSubmitting}>
      {children}
    </Button>
  </Inline>
);
