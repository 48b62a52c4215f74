import { useNavigate } from "@tanstack/react-router";
import { KeyRound } from "lucide-react";
import { Form } from "../../components/form/form";
import { Stack } from "../../components/layout/stack";
import { GatePage } from "../../components/states/gate-page";
import { Button } from "../../components/ui/button";
import { endSession, startSession, useCurrentUser } from "../../lib/session";
import { api } from "../../lib/trpc";
import { localPath } from "./local-path";
import { PasswordFields } from "./password-fields";
import { usePasswordForm } from "./use-password-form";

/** Nothing else opens until somebody has replaced the password that another person chose for them. */
export const ChangePasswordPage = ({ next }: { next?: string }) => {
  const { name } = useCurrentUser();
  const navigate = useNavigate();
  const form = usePasswordForm(async () => {
    const user = await api.auth.me.query();
    if (user) startSession(user);
    await navigate({ href: localPath(next) ?? "/", replace: true });
  });
  return (
    <GatePage
      title="Choose your own password"
      lead={`${name}, an admin set the one you signed in with. Replace it, and the rest opens.`}
      niche={KeyRound}
    >
      <Stack gap={2}>
        <Form form={form} look="gate">
          <PasswordFields form={form} size="lg" />
          <Button variant="primary" size="lg" isBlock type="submit" isLoading={form.isSubmitting}>
            Change and go on
          </Button>
        </Form>
        <Button variant="ghost" size="lg" isBlock onClick={() => void endSession()}>
          Sign out
        </Button>
      </Stack>
    </GatePage>
  );
};
