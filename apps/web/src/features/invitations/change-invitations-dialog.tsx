import type { Invitation, InvitationChange } from "@gatehouse/shared/invitations/invitation";
import { defaultInvitationDays } from "@gatehouse/shared/invitations/invitation-limits";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Ban, Send } from "lucide-react";
import { ChangeManyDialog, type ChangeWords } from "../../components/deed/change-many-dialog";
import { trpc } from "../../lib/trpc";

/** Without mail the links have to be passed on by hand. */
const wordsOf = (kind: InvitationChange["kind"], isMailed: boolean): ChangeWords =>
  kind === "revoke"
    ? {
        verb: "Revoke",
        happens: "will stop working at once",
        done: "revoked",
        effect: "Whoever opens such a link reads that it was withdrawn. The addresses can be invited again.",
        icon: Ban,
        tone: "danger",
      }
    : {
        verb: "Send again",
        happens: `will get a new link that works for ${defaultInvitationDays} days`,
        done: isMailed ? "sent again" : "renewed: copy each link from its menu",
        effect: isMailed
          ? "The links sent before stop working at once."
          : "The links made before stop working at once. No mail goes out from here: copy each new link from its menu.",
        icon: Send,
        tone: "primary",
      };

const whyNot = {
  "invitation.accepted": "It was accepted.",
  "invitation.replaced": "Somebody else sent a newer link a moment ago.",
  "invitation.revoked": "It was revoked.",
};

type ChangeInvitationsDialogProps = {
  kind: InvitationChange["kind"];
  invitations: Invitation[];
  open: boolean;
  onClose: () => void;
  onDone: () => void;
};

export const ChangeInvitationsDialog = ({ kind, invitations, ...props }: ChangeInvitationsDialogProps) => {
  const input = { ids: invitations.map(({ id }) => id), change: { kind } };
  const installation = useQuery(trpc.setup.status.queryOptions());
  const preview = useQuery(trpc.invitations.previewChangeMany.queryOptions(input, { staleTime: 0 }));
  const change = useMutation(trpc.invitations.changeMany.mutationOptions());
  return (
    <ChangeManyDialog
      {...props}
      noun={{ one: "invitation", many: "invitations" }}
      count={invitations.length}
      words={wordsOf(kind, installation.data?.emailEnabled ?? true)}
      preview={preview}
      whyNot={whyNot}
      change={() => change.mutateAsync(input)}
    />
  );
};
