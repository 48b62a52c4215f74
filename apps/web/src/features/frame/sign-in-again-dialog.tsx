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
import type { SignInNeed } from "../../lib/sign-in-again";
import { api } from "../../lib/trpc";

const loadSchema = () => import("@gatehouse/shared/auth/auth").then(({ signInInput }) => signInInput);

const words: Record<SignInNeed, { title: string; description: string; aside: string }> = {
  over: {
    title: "Sign in again to go on",
    description: "Your session has ended. What you typed is still here.",
    aside: "Not you?",
  },
  stale: {
    title: "Type your password to go on",
    description: "This concerns security, and you signed in more than ten minutes ago.",
    aside: "Cancel",
  },
};

type SignInAgainDialogProps = { need: SignInNeed; onAnswer: (isSignedIn: boolean) => void };

/** Keeps the page below as it is; whoever it was not goes to the sign-in page instead. */
export const SignInAgainDialog = ({ need, onAnswer }: SignInAgainDialogProps) => {
  const { name, email } = useCurrentUser();
  const form = useZodForm(loadSchema, {
    defaultValues: { email, password: "" },
    onSubmit: async (values) => {
      const { step } = await api.auth.signIn.mutate(values);
      if (step === "change-password") location.assign(changePasswordPath);
      else onAnswer(true);
    },
  });
  const { aside, ...said } = words[need];
  const leave = () => (need === "stale" ? onAnswer(false) : location.assign(signInPath));
  return (
    <Dialog
      {...said}
      open
      isApart
      isDismissible={need === "stale"}
      onOpenChange={() => need === "stale" && onAnswer(false)}
      size="sm"
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
        <DialogFooter aside={<LinkButton onClick={leave}>{aside}</LinkButton>}>
          <Button variant="primary" type="submit" isLoading={form.isSubmitting}>
            {need === "over" ? "Sign in" : "Go on"}
          </Button>
        </DialogFooter>
      </Form>
    </Dialog>
  );
};
