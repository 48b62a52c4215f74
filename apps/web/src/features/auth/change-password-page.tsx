import { useNavigate } from "@tanstack/react-router";
import { KeyRound } from "lucide-react";
import { Stack } from "../../components/layout/stack";
import { FormSkeleton } from "../../components/states/form-skeleton";
import { GatePage } from "../../components/states/gate-page";
import { Button } from "../../components/ui/button";
import { beside } from "../../lib/beside";
import { endSession, startSession, useCurrentUser } from "../../lib/session";
import { api } from "../../lib/trpc";
import { localPath } from "./local-path";

const ChangePasswordForm = beside(() => import("./change-password-form"), "ChangePasswordForm");

/** Nothing else opens until somebody has replaced the password that another person chose for them. */
export const ChangePasswordPage = ({ next }: { next?: string }) => {
  const { name } = useCurrentUser();
  const navigate = useNavigate();
  const goOn = async () => {
    const user = await api.auth.me.query();
    if (user) startSession(user);
    await navigate({ href: localPath(next) ?? "/", replace: true });
  };
  return (
    <GatePage
      title="Choose your own password"
      lead={`${name}, an admin set the one you signed in with. Replace it, and the rest opens.`}
      niche={KeyRound}
    >
      <Stack gap={2}>
        <ChangePasswordForm fallback={<FormSkeleton fields={2} />} onChanged={goOn} />
        <Button variant="ghost" size="lg" isBlock onClick={() => void endSession()}>
          Sign out
        </Button>
      </Stack>
    </GatePage>
  );
};
