import { useNavigate } from "@tanstack/react-router";
import { Stack } from "../../components/layout/stack";
import { FormSkeleton } from "../../components/states/form-skeleton";
import { GatePage } from "../../components/states/gate-page";
import { Code } from "../../components/ui/code";
import { Text } from "../../components/ui/text";
import { beside } from "../../lib/beside";
import { startSession } from "../../lib/session";

const SetUpForm = beside(() => import("./set-up-form"), "SetUpForm");

export const SetUpPage = ({ token }: { token?: string }) => {
  const navigate = useNavigate();
  return (
    <GatePage
      title="Set up Gatehouse"
      lead="You are the first person here. This account becomes the super admin; then this page closes for good."
      width={440}
      footer="Step 1 of 1. The checklist on your home page does the rest."
    >
      <Stack gap={4}>
        <SetUpForm
          fallback={<FormSkeleton fields={5} />}
          token={token ?? ""}
          onDone={(user) => {
            startSession(user);
            return navigate({ to: "/admin", replace: true });
          }}
          onClosed={() => navigate({ to: "/auth/password/login", search: { reason: "set-up" }, replace: true })}
        />
        <Text as="p" size="sm" tone="muted" align="center">
          Prefer the terminal? <Code>gatehouse init</Code> does the same.
        </Text>
      </Stack>
    </GatePage>
  );
};
