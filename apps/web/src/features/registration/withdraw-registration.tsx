import type { SignInInput } from "@gatehouse/shared/auth/auth";
import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Stack } from "../../components/layout/stack";
import { LinkButton } from "../../components/ui/link-button";
import { Note } from "../../components/ui/note";
import { Text } from "../../components/ui/text";
import { confirm } from "../../lib/confirm";
import { problemOf } from "../../lib/problem";
import { markShown } from "../../lib/query-client";
import { trpc } from "../../lib/trpc";

type WithdrawRegistrationProps = { credentials: SignInInput; workspaceName: string };

/** For whoever waits and thinks better of it. */
export const WithdrawRegistration = ({ credentials, workspaceName }: WithdrawRegistrationProps) => {
  const navigate = useNavigate();
  const withdraw = useMutation(
    trpc.registration.withdraw.mutationOptions({
      onError: markShown,
      onSuccess: () => navigate({ to: "/auth/password/login", search: { reason: "withdrawn" }, replace: true }),
    }),
  );
  const ask = async () => {
    const isSure = await confirm({
      title: "Withdraw your registration?",
      body: `What you typed is deleted, and the admins of ${workspaceName} don't see you any more. You may register again.`,
      confirm: "Withdraw",
      cancel: "Keep waiting",
      tone: "danger",
    });
    if (isSure) withdraw.mutate(credentials);
  };
  return (
    <Stack gap={3}>
      {withdraw.isError && (
        <div role="alert">
          <Note tone="danger">{problemOf(withdraw.error).message}</Note>
        </div>
      )}
      <Text as="p" size="sm" tone="muted" align="center">
        Changed your mind?{" "}
        <LinkButton disabled={withdraw.isPending} onClick={ask}>
          Withdraw
        </LinkButton>
      </Text>
    </Stack>
  );
};
