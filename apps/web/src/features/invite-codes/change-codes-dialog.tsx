import type { InviteCode, InviteCodeChange } from "@gatehouse/shared/invite-codes/invite-code";
import { useMutation, useQuery } from "@tanstack/react-query";
import { CirclePause, CirclePlay, Trash2 } from "lucide-react";
import { ChangeManyDialog, type ChangeWords } from "../../components/deed/change-many-dialog";
import { trpc } from "../../lib/trpc";

const words: Record<InviteCodeChange["kind"], ChangeWords> = {
  activate: {
    verb: "Activate",
    happens: "will open the door again",
    done: "active again",
    effect: "What has expired or is used up stays so.",
    icon: CirclePlay,
    tone: "primary",
  },
  deactivate: {
    verb: "Deactivate",
    happens: "will open nothing until activated again",
    done: "switched off",
    effect: "People who came with them stay.",
    icon: CirclePause,
    tone: "primary",
  },
  delete: {
    verb: "Delete",
    happens: "will be gone, with the list of who used each",
    done: "deleted",
    effect: "For good: nobody can register with them any more. People who came with them stay.",
    icon: Trash2,
    tone: "danger",
  },
};

const whyNot = { "not-found": "It is not there any more." };

type ChangeCodesDialogProps = {
  kind: InviteCodeChange["kind"];
  codes: InviteCode[];
  open: boolean;
  onClose: () => void;
  onDone: () => void;
};

export const ChangeCodesDialog = ({ kind, codes, ...props }: ChangeCodesDialogProps) => {
  const input = { ids: codes.map(({ id }) => id), change: { kind } };
  const preview = useQuery(trpc.inviteCodes.previewChangeMany.queryOptions(input, { staleTime: 0 }));
  const change = useMutation(trpc.inviteCodes.changeMany.mutationOptions());
  return (
    <ChangeManyDialog
      {...props}
      noun={{ one: "code", many: "codes" }}
      count={codes.length}
      words={words[kind]}
      preview={preview}
      whyNot={whyNot}
      change={() => change.mutateAsync(input)}
    />
  );
};
