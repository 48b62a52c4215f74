import type { ErrorCode } from "@gatehouse/shared/errors";
import { Hourglass, Link2Off, type LucideIcon, MailCheck, MailPlus } from "lucide-react";
import { Suspense } from "react";
import { Stack } from "../../components/layout/stack";
import { FormSkeleton } from "../../components/states/form-skeleton";
import { GatePage } from "../../components/states/gate-page";
import { ButtonLink } from "../../components/ui/button-link";
import { lazily } from "../../lib/lazily";

const AskForLinkForm = lazily(() => import("./ask-for-link-form"), "AskForLinkForm");

type DeadLink = Extract<ErrorCode, `link.${string}`> | "input.invalid";
type Words = { title: string; lead: string; niche: LucideIcon; canAsk?: boolean };

const unknown: Words = {
  title: "This link is not complete",
  lead: "Open the mail again and copy the whole link, to its last character.",
  niche: Link2Off,
};

const words: Record<DeadLink, Words> = {
  "link.used": {
    title: "This link was used already",
    lead: "The address is confirmed. From now on you sign in, or wait for the mail that lets you.",
    niche: MailCheck,
  },
  "link.expired": {
    title: "This link has expired",
    lead: "It worked for three days. We send a new one to the address you registered with.",
    niche: Hourglass,
    canAsk: true,
  },
  "link.replaced": {
    title: "A newer link was sent",
    lead: "Only the one in the latest mail works. Look for it in your mailbox.",
    niche: MailPlus,
    canAsk: true,
  },
  "link.not-found": unknown,
  "input.invalid": unknown,
};

export const isDeadLink = (code: string): code is DeadLink => code in words;

/** A link that proves nothing any more, and the one next step. */
export const UnusableLink = ({ code }: { code: DeadLink }) => {
  const { canAsk, ...page } = words[code];
  return (
    <GatePage {...page}>
      <Stack gap={5}>
        {canAsk && (
          <Suspense fallback={<FormSkeleton fields={1} />}>
            <AskForLinkForm />
          </Suspense>
        )}
        <ButtonLink to="/auth/password/login" variant={canAsk ? "ghost" : "secondary"} size="lg" isBlock>
          Sign in
        </ButtonLink>
      </Stack>
    </GatePage>
  );
};
