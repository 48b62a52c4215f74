import type { CreatedInvitation, Invitation } from "@gatehouse/shared/invitations/invitation";
import { defaultInvitationDays } from "@gatehouse/shared/invitations/invitation-limits";
import { useMutation } from "@tanstack/react-query";
import { Ban, Ellipsis, Link2, Send } from "lucide-react";
import { IconButton } from "../../components/ui/icon-button";
import { Menu } from "../../components/ui/menu";
import { confirm } from "../../lib/confirm";
import { formatDay } from "../../lib/format";
import { notify } from "../../lib/notify";
import { trpc } from "../../lib/trpc";

export type InvitationMenuProps = {
  invitation: Invitation;
  /** There is a link to pass on by hand. */
  onLink: (invitation: Invitation, link: string) => void;
};

const useInvitationActions = ({ invitation, onLink }: InvitationMenuProps) => {
  const { id, name, email, state } = invitation;
  const link = useMutation(trpc.invitations.link.mutationOptions());
  const resend = useMutation(trpc.invitations.resend.mutationOptions());
  const revocation = useMutation(trpc.invitations.revoke.mutationOptions());

  const copy = async (text: string) => {
    try {
      await navigator.clipboard.writeText(text);
      notify({ title: "Link copied", detail: `It is for ${email} alone and works once.` });
    } catch {
      onLink(invitation, text);
    }
  };
  const copyLink = () => link.mutate({ id }, { onSuccess: (copied) => copy(copied.link) });

  const sendAgain = async () => {
    const isConfirmed = await confirm({
      title: `Send ${name} a new link?`,
      body:
        state === "open"
          ? "The link sent before stops working at once."
          : `The new link works for ${defaultInvitationDays} days.`,
      confirm: "Send new link",
    });
    const tell = ({ invitation: renewed, link }: CreatedInvitation) => {
      if (link) return onLink(renewed, link);
      const until = formatDay(renewed.expiresAt);
      notify({ title: `New link sent to ${email}`, detail: `It works until ${until}; the one before is dead.` });
    };
    if (isConfirmed) resend.mutate({ id }, { onSuccess: tell });
  };

  const revoke = async () => {
    const isConfirmed = await confirm({
      title: `Revoke the invitation of ${name}?`,
      body: `The link for ${email} stops working. Whoever opens it reads that the invitation was revoked.`,
      confirm: "Revoke invitation",
      tone: "danger",
    });
    if (isConfirmed) revocation.mutate({ id }, { onSuccess: () => notify({ title: `Invitation of ${name} revoked` }) });
  };

  return { copyLink, sendAgain, revoke };
};

export const InvitationMenu = (props: InvitationMenuProps) => {
  const { name, state } = props.invitation;
  const actions = useInvitationActions(props);
  return (
    <Menu
      trigger={(trigger) => <IconButton {...trigger} icon={Ellipsis} label={`Actions for ${name}`} size="sm" />}
      items={[
        ...(state === "open" ? [{ label: "Copy link", icon: Link2, onSelect: actions.copyLink }] : []),
        { label: "Send a new link…", icon: Send, onSelect: actions.sendAgain },
        "separator",
        { label: "Revoke…", icon: Ban, tone: "danger", onSelect: actions.revoke },
      ]}
    />
  );
};
