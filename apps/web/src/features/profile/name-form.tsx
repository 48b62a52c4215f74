import { useMutation } from "@tanstack/react-query";
import { Form } from "../../components/form/form";
import { FormField } from "../../components/form/form-field";
import { useZodForm } from "../../components/form/use-zod-form";
import { Grid } from "../../components/layout/grid";
import { Input } from "../../components/ui/input";
import { notify } from "../../lib/notify";
import { useCurrentUser } from "../../lib/session";
import { trpc } from "../../lib/trpc";
import { FormButtons } from "./form-buttons";

const loadSchema = () => import("@gatehouse/shared/users/user").then(({ updateProfileInput }) => updateProfileInput);

export const NameForm = ({ onClose }: { onClose: () => void }) => {
  const { firstName, lastName } = useCurrentUser();
  const update = useMutation(trpc.profile.update.mutationOptions());
  const form = useZodForm(loadSchema, {
    defaultValues: { firstName, lastName },
    onSubmit: async (values) => {
      await update.mutateAsync(values);
      notify({ title: "Name saved" });
      onClose();
    },
  });
  return (
    <Form form={form}>
      <Grid columns={2} gap={3} isFixed>
        <FormField form={form} name="firstName" label="First name">
          <Input autoComplete="given-name" autoFocus />
        </FormField>
        <FormField form={form} name="lastName" label="Last name">
          <Input autoComplete="family-name" />
        </FormField>
      </Grid>
      <FormButtons form={form} onClose={onClose}>
        Save name
      </FormButtons>
    </Form>
  );
};
