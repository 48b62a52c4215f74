import { useSuspenseQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Stack } from "../../components/layout/stack";
import { FormSkeleton } from "../../components/states/form-skeleton";
import { GatePage } from "../../components/states/gate-page";
import { Note } from "../../components/ui/note";
import { Text } from "../../components/ui/text";
import { beside } from "../../lib/beside";
import { changePasswordPath, startSession } from "../../lib/session";
import { trpc } from "../../lib/trpc";
import type { Waiting } from "../registration/open-registration";
import { RegisterLink } from "../registration/register-link";
import { WaitingRoom } from "../registration/waiting-room";
import { localPath } from "./local-path";
import { type SignInReason, signInReasons } from "./sign-in-reasons";

const SignInForm = beside(() => import("./sign-in-form"), "SignInForm");

type SignInPageProps = { next?: string; reason?: SignInReason };

export const SignInPage = ({ next, reason }: SignInPageProps) => {
  const { workspaceName } = useSuspenseQuery(trpc.setup.status.queryOptions()).data;
  const navigate = useNavigate();
  const target = localPath(next) ?? "/";
  const [waiting, setWaiting] = useState<Waiting | null>(null);
  if (waiting) return <WaitingRoom {...waiting} />;
  const why = reason ? signInReasons[reason] : target !== "/" && "Sign in to open the page you asked for.";
  return (
    <GatePage
      title={`Sign in to ${workspaceName}`}
      lead="APIs and models for partners and colleagues"
      avatar={workspaceName}
    >
      <Stack gap={4}>
        {why && <Note>{why}</Note>}
        <SignInForm
          fallback={<FormSkeleton fields={2} />}
          onWaiting={setWaiting}
          onSignedIn={({ step, user }) => {
            startSession(user);
            return step === "change-password"
              ? navigate({ to: changePasswordPath, search: { next: target }, replace: true })
              : navigate({ href: target, replace: true });
          }}
        />
        <Text as="p" size="sm" tone="muted" align="center">
          <RegisterLink workspaceName={workspaceName} />
        </Text>
      </Stack>
    </GatePage>
  );
};
