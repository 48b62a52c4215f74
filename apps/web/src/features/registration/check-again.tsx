import type { SignInInput } from "@gatehouse/shared/auth/auth";
import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { RefreshCw } from "lucide-react";
import { Stack } from "../../components/layout/stack";
import { Button } from "../../components/ui/button";
import { Note } from "../../components/ui/note";
import { problemOf } from "../../lib/problem";
import { markShown } from "../../lib/query-client";
import { startSession } from "../../lib/session";
import { trpc } from "../../lib/trpc";

/** Tries to sign in: whoever was approved meanwhile is in, the others read how things stand. */
export const CheckAgain = ({ credentials }: { credentials: SignInInput }) => {
  const navigate = useNavigate();
  const check = useMutation(
    trpc.auth.signIn.mutationOptions({
      onError: markShown,
      onSuccess: ({ user }) => {
        startSession(user);
        return navigate({ to: "/", replace: true });
      },
    }),
  );
  const problem = check.isError ? problemOf(check.error) : null;
  const stillWaits = problem?.code === "auth.account-not-active";
  return (
    <Stack gap={3}>
      {problem && (
        <div role={stillWaits ? "status" : "alert"}>
          <Note tone={stillWaits ? "neutral" : "danger"}>
            {stillWaits ? "No admin has decided yet." : problem.message}
          </Note>
        </div>
      )}
      <Button icon={RefreshCw} size="lg" isBlock isLoading={check.isPending} onClick={() => check.mutate(credentials)}>
        Check again
      </Button>
    </Stack>
  );
};
