import type { Profile } from "@gatehouse/shared/profile/profile";
import { useMutation } from "@tanstack/react-query";
import { MailCheck } from "lucide-react";
import { Inline } from "../../components/layout/inline";
import { Stack } from "../../components/layout/stack";
import { LinkButton } from "../../components/ui/link-button";
import { Note } from "../../components/ui/note";
import { Text } from "../../components/ui/text";
import { formatMoment } from "../../lib/format";
import { lazily } from "../../lib/lazily";
import { notify } from "../../lib/notify";
import { useCurrentUser } from "../../lib/session";
import { trpc } from "../../lib/trpc";
import { EditableSection } from "./editable-section";
import { ProofOfEmail } from "./proof-of-email";

const EmailForm = lazily(() => import("./email-form"), "EmailForm");

const PendingEmail = ({ email, expiresAt }: NonNullable<Profile["pendingEmail"]>) => {
  const withdraw = useMutation(
    trpc.profile.withdrawEmailChange.mutationOptions({
      onSuccess: () => notify({ title: "Your address stays as it is" }),
    }),
  );
  return (
    <Note icon={MailCheck} title={`${email} waits for you.`}>
      Open the link we mailed there, until {formatMoment(expiresAt)}. Until then you sign in with the address above. Or{" "}
      <LinkButton disabled={withdraw.isPending} onClick={() => withdraw.mutate()}>
        keep it for good
      </LinkButton>
      .
    </Note>
  );
};

export const EmailSection = ({ profile }: { profile: Profile | undefined }) => (
  <EditableSection
    title="E-mail"
    lead="You sign in with it, and messages go there."
    action="Change e-mail"
    form={EmailForm}
  >
    <Stack gap={3}>
      <Inline gap={2} isWrapping>
        <Text size="sm">{useCurrentUser().email}</Text>
        {profile && <ProofOfEmail isVerified={profile.emailVerified} />}
      </Inline>
      {profile?.pendingEmail && <PendingEmail {...profile.pendingEmail} />}
    </Stack>
  </EditableSection>
);
