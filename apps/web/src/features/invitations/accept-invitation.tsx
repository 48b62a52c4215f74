import { isAdminRole } from "@gatehouse/shared/access/permissions";
import type { UsableInvitation } from "@gatehouse/shared/invitations/invitation";
import { roleHints, roleLabels } from "@gatehouse/shared/messages";
import { useNavigate } from "@tanstack/react-router";
import { Stack } from "../../components/layout/stack";
import { Well } from "../../components/layout/well";
import { FormSkeleton } from "../../components/states/form-skeleton";
import { GatePage } from "../../components/states/gate-page";
import { Avatar } from "../../components/ui/avatar";
import { Text } from "../../components/ui/text";
import { beside } from "../../lib/beside";
import { formatMoment } from "../../lib/format";
import { startSession } from "../../lib/session";

const AcceptInvitationForm = beside(() => import("./accept-invitation-form"), "AcceptInvitationForm");

/** "Harbor Logistics"; admins join the workspace itself. */
const placeOf = ({ role, organizationName, workspaceName }: UsableInvitation): string =>
  (isAdminRole(role) ? null : organizationName) ?? workspaceName;

type AcceptInvitationProps = { token: string; invitation: UsableInvitation };

export const AcceptInvitation = ({ token, invitation }: AcceptInvitationProps) => {
  const { workspaceName, invitedByName, role, expiresAt } = invitation;
  const navigate = useNavigate();
  const place = placeOf(invitation);
  return (
    <GatePage
      title={`Join ${place}`}
      lead={invitedByName ? `${invitedByName} invites you to ${workspaceName}` : `You are invited to ${workspaceName}`}
      avatar={workspaceName}
      width={440}
    >
      <Stack gap={5}>
        <Well start={<Avatar name={invitedByName ?? place} size={40} />}>
          <Text as="p" size="sm" weight="medium">
            You join as {roleLabels[role]}
          </Text>
          <Text as="p" size="xs" tone="muted">
            {roleHints[role]}
          </Text>
        </Well>
        <AcceptInvitationForm
          fallback={<FormSkeleton fields={3} />}
          token={token}
          invitation={invitation}
          action={`Join ${place}`}
          onAccepted={(user) => {
            startSession(user);
            return navigate({ to: "/", replace: true });
          }}
        />
        <Text as="p" size="xs" tone="muted" align="center">
          The link works once, until {formatMoment(expiresAt)}.
        </Text>
      </Stack>
    </GatePage>
  );
};
