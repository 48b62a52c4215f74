import type { ErrorCode } from "@gatehouse/shared/errors";
import { Hourglass, Link2Off, type LucideIcon, MailCheck, MailPlus, Users } from "lucide-react";
import { Stack } from "../../components/layout/stack";
import { GatePage } from "../../components/states/gate-page";
import { Button } from "../../components/ui/button";
import { ButtonLink } from "../../components/ui/button-link";
import { endSession, useCurrentUser } from "../../lib/session";

type Words = { title: string; lead: string; niche: LucideIcon };

const unknown: Words = {
  title: "This link is not for this account",
  lead: "It counts only for the person who asked for it, and only when it is complete.",
  niche: Link2Off,
};

const words = {
  "link.used": { title: "This link was used already", lead: "The new address counts.", niche: MailCheck },
  "link.expired": {
    title: "This link has expired",
    lead: "It worked for a day. Ask for the change again on your profile.",
    niche: Hourglass,
  },
  "link.replaced": {
    title: "This link counts no more",
    lead: "The change was taken back, asked for again, or your password was changed since. Your profile shows how it stands.",
    niche: MailPlus,
  },
  "user.email-taken": {
    title: "The address went to somebody else",
    lead: "Another account got it meanwhile. Yours stays as it was.",
    niche: Users,
  },
  "link.not-found": unknown,
  "input.invalid": unknown,
} satisfies Partial<Record<ErrorCode, Words>>;

type UnusableCode = keyof typeof words;

export const isUnusableEmailLink = (code: string): code is UnusableCode => code in words;

/** A link that changes no address any more, and the one next step. */
export const UnusableEmailLink = ({ code }: { code: UnusableCode }) => {
  const { email } = useCurrentUser();
  const isForeign = words[code] === unknown;
  const { lead, ...page } = words[code];
  return (
    <GatePage {...page} lead={isForeign ? `${lead} You are signed in as ${email}.` : lead}>
      <Stack gap={2}>
        <ButtonLink to="/profile" variant="primary" size="lg" isBlock>
          Open my profile
        </ButtonLink>
        {isForeign && (
          <Button variant="ghost" size="lg" isBlock onClick={() => void endSession()}>
            Sign in as somebody else
          </Button>
        )}
      </Stack>
    </GatePage>
  );
};
