import { useSuspenseQuery } from "@tanstack/react-query";
import { KeyRound, MailCheck, MailX } from "lucide-react";
import { useState } from "react";
import { Stack } from "../../components/layout/stack";
import { FormSkeleton } from "../../components/states/form-skeleton";
import { GatePage } from "../../components/states/gate-page";
import { ButtonLink } from "../../components/ui/button-link";
import { LinkButton } from "../../components/ui/link-button";
import { Text } from "../../components/ui/text";
import { beside } from "../../lib/beside";
import { trpc } from "../../lib/trpc";

const ForgotPasswordForm = beside(() => import("./forgot-password-form"), "ForgotPasswordForm");

const backToSignIn = (
  <ButtonLink to="/auth/password/login" variant="ghost" size="lg" isBlock>
    Back to sign-in
  </ButtonLink>
);

/** Says the same for every address: whether it has an account is nobody's business. */
const Asked = ({ email, onAgain }: { email: string; onAgain: () => void }) => (
  <GatePage
    title="Look into your mailbox"
    lead={`If ${email} has an account here, a mail is on its way to it. Its link works once, for 30 minutes.`}
    niche={MailCheck}
  >
    <Stack gap={4}>
      {backToSignIn}
      <Text as="p" size="sm" tone="muted" align="center">
        Nothing there after a minute? Look among the unwanted mails, or{" "}
        <LinkButton onClick={onAgain}>try another address</LinkButton>.
      </Text>
    </Stack>
  </GatePage>
);

export const ForgotPasswordPage = () => {
  const { emailEnabled, workspaceName } = useSuspenseQuery(trpc.setup.status.queryOptions()).data;
  const [askedFor, setAskedFor] = useState("");
  if (!emailEnabled)
    return (
      <GatePage
        title="Ask an admin for a new password"
        lead={`${workspaceName} can't send mails, so no link can reach you. An admin can give you a password to begin with.`}
        niche={MailX}
      >
        {backToSignIn}
      </GatePage>
    );
  if (askedFor) return <Asked email={askedFor} onAgain={() => setAskedFor("")} />;
  return (
    <GatePage
      title="Forgot your password?"
      lead="Say which address you sign in with. We mail a link to it with which you set a new one."
      niche={KeyRound}
    >
      <Stack gap={2}>
        <ForgotPasswordForm fallback={<FormSkeleton />} onAsked={setAskedFor} />
        {backToSignIn}
      </Stack>
    </GatePage>
  );
};
