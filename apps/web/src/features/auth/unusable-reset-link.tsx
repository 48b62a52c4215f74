import type { ErrorCode } from "@gatehouse/shared/errors";
import { Ban, Hourglass, Link2Off, type LucideIcon, MailCheck, MailPlus } from "lucide-react";
import { Stack } from "../../components/layout/stack";
import { GatePage } from "../../components/states/gate-page";
import { ButtonLink } from "../../components/ui/button-link";

type Words = { title: string; lead: string; niche: LucideIcon };

const unknown: Words = {
  title: "This link is not complete",
  lead: "Open the mail again and copy the whole link, to its last character. Or ask for a new one.",
  niche: Link2Off,
};

const words = {
  "link.used": {
    title: "This link was used already",
    lead: "The new password is set: sign in with it. Was it not you? Ask for a new link now; setting a password ends every session.",
    niche: MailCheck,
  },
  "link.expired": {
    title: "This link has expired",
    lead: "It worked for 30 minutes. A new one is a moment away.",
    niche: Hourglass,
  },
  "link.replaced": {
    title: "A newer link was sent",
    lead: "Only the one in the latest mail works. Look for it in your mailbox, or ask for another.",
    niche: MailPlus,
  },
  "auth.account-suspended": {
    title: "This account is suspended",
    lead: "A new password would not open it. Ask an admin of your workspace to reactivate it.",
    niche: Ban,
  },
  "link.not-found": unknown,
  "input.invalid": unknown,
} satisfies Partial<Record<ErrorCode, Words>>;

type UnusableCode = keyof typeof words;

export const isUnusableLink = (code: string): code is UnusableCode => code in words;

/** A link that sets no password any more, and the one next step. */
export const UnusableResetLink = ({ code }: { code: UnusableCode }) => {
  const canAsk = code !== "auth.account-suspended";
  const signsIn = code === "link.used";
  const signIn = (
    <ButtonLink to="/auth/password/login" variant={signsIn ? "primary" : "secondary"} size="lg" isBlock>
      Sign in
    </ButtonLink>
  );
  const ask = canAsk && (
    <ButtonLink to="/auth/reset" variant={signsIn ? "secondary" : "primary"} size="lg" isBlock>
      Ask for a new link
    </ButtonLink>
  );
  return (
    <GatePage {...words[code]}>
      <Stack gap={2}>
        {signsIn ? signIn : ask}
        {signsIn ? ask : signIn}
      </Stack>
    </GatePage>
  );
};
