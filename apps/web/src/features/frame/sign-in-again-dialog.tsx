import { Form } from "../../components/form/form";
import { FormField } from "../../components/form/form-field";
import { useZodForm } from "../../components/form/use-zod-form";
import { Grow } from "../../components/layout/grow";
import { Inline } from "../../components/layout/inline";
import { Avatar } from "../../components/ui/avatar";
import { Button } from "../../components/ui/button";
import { Dialog, DialogBody, DialogFooter } from "../../components/ui/dialog";
import { LinkButton } from "../../components/ui/link-button";
import { PasswordInput } from "../../components/ui/password-input";
import { Text } from "../../components/ui/text";
import { changePasswordPath, signInPath, useCurrentUser } from "../../lib/session";
import { api } from "../../lib/trpc";

const loadSchema = () => import("@gatehouse/shared/auth/auth").then(({ signInInput }) => signInInput);
const stayOpen = () => undefined;

/** Keeps the page below as it is; whoever it was not goes to the sign-in page instead. */
export const SignInAgainDialog = ({ onSignedIn }: { onSignedIn: () => void }) => {
  const { name, email } = useCurrentUser();
  const form = useZodForm(loadSchema, {
    defaultValues: { email, password: "" },
    onSubmit: async (values) => {
      const { step } = await api.auth.signIn.mutate(values);
      if (step === "change-password") location.assign(changePasswordPath);
      else onSignedIn();
    },
  });
  return (
    <Dialog
      open
      isApart
      isDismissible={false}
      onOpenChange={stayOpen}
      size="sm"
      title="Sign in again to go on"
      description="Your session has ended. What you typed is still here."
    >
      <Form form={form} look="dialog">
        <DialogBody>
          {/* Password managers look for the name that goes with the password. */}
          <input hidden autoComplete="username" {...form.register("email")} />
          <Inline gap={2.5}>
            <Avatar name={name} size={32} />
            <Grow>
              <Text as="div" weight="medium" isTruncated>
                {name}
              </Text>
              <Text as="div" size="xs" tone="muted" isTruncated>
                {email}
              </Text>
            </Grow>
          </Inline>
          <FormField form={form} name="password" label="Password">
            <PasswordInput autoComplete="current-password" autoFocus />
          </FormField>
        </DialogBody>
        <DialogFooter aside={<LinkButton onClick={() => location.assign(signInPath)}>Not you?</LinkButton>}>
          <Button variant="primary" type="submit" isLoading={form.isSubmitting}>
            Sign in
          </Button>
        </DialogFooter>
      </Form>
    </Dialog>
  );
};
