import type { RegisterInput } from "@gatehouse/shared/registration/registration";
import type { PublicSettings } from "@gatehouse/shared/settings/settings";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Stack } from "../../components/layout/stack";
import { ErrorState } from "../../components/states/error-state";
import { FormSkeleton } from "../../components/states/form-skeleton";
import { GatePage } from "../../components/states/gate-page";
import { Link } from "../../components/ui/link";
import { Note } from "../../components/ui/note";
import { Text } from "../../components/ui/text";
import { beside } from "../../lib/beside";
import { startSession } from "../../lib/session";
import { trpc } from "../../lib/trpc";
import { WaitForProof } from "./wait-for-proof";
import { WaitingRoom } from "./waiting-room";

const RegisterForm = beside(() => import("./register-form"), "RegisterForm");

type Sent = { next: "verify-email" | "wait"; typed: RegisterInput; asked: PublicSettings; at: Date };

const SignInInstead = () => (
  <Text as="p" size="sm" tone="muted" align="center">
    Been here before? <Link to="/auth/password/login">Sign in</Link>
  </Text>
);

const Registration = ({ options, code }: { options: PublicSettings; code: string }) => {
  const { workspaceName, peopleMayRegister } = options;
  const navigate = useNavigate();
  const [typed, setTyped] = useState<Partial<RegisterInput>>({ code });
  const [sent, setSent] = useState<Sent | null>(null);
  if (sent?.next === "wait") {
    const { firstName, email, password } = sent.typed;
    const registration = { firstName, email, isVerified: false, registeredAt: sent.at };
    return <WaitingRoom known={sent.asked} registration={registration} password={password} />;
  }
  if (sent)
    return (
      <WaitForProof workspaceName={sent.asked.workspaceName} email={sent.typed.email} onChange={() => setSent(null)} />
    );
  return (
    <GatePage
      title="Create your account"
      lead={`to use the APIs and models of ${workspaceName}`}
      avatar={workspaceName}
      width={440}
    >
      <Stack gap={5}>
        {!peopleMayRegister && !code && (
          <Note title="You need an invite code.">
            Without one, accounts at {workspaceName} are made by invitation: an admin can send you one.
          </Note>
        )}
        <RegisterForm
          fallback={<FormSkeleton fields={5} />}
          options={options}
          initial={typed}
          onRegistered={({ next, user }, values, asked) => {
            if (user) {
              startSession(user);
              return navigate({ to: "/", replace: true });
            }
            setTyped({ ...values, password: "" });
            setSent({ next: next === "wait" ? "wait" : "verify-email", typed: values, asked, at: new Date() });
          }}
        />
        <SignInInstead />
      </Stack>
    </GatePage>
  );
};

/** Self-registration, with an invite code or without. */
export const RegisterPage = ({ code = "" }: { code?: string }) => {
  const options = useQuery(trpc.registration.options.queryOptions({ code }));
  if (options.data) return <Registration key={code} options={options.data} code={code} />;
  if (options.isPending)
    return (
      <GatePage title="Create your account" width={440}>
        <FormSkeleton fields={5} />
      </GatePage>
    );
  return (
    <GatePage title="Create your account">
      <ErrorState
        title="The form could not be loaded"
        error={options.error}
        onRetry={() => void options.refetch()}
        isRetrying={options.isFetching}
      />
    </GatePage>
  );
};
