import type { OrganizationChange, OrganizationRow } from "@gatehouse/shared/organizations/organization";
import { useMutation, useQuery } from "@tanstack/react-query";
import { CirclePause, CirclePlay } from "lucide-react";
import { ChangeManyDialog, type ChangeWords } from "../../components/deed/change-many-dialog";
import { trpc } from "../../lib/trpc";
import { suspensionReasons } from "./suspension-reasons";

const words: Record<OrganizationChange["kind"], ChangeWords> = {
  suspend: {
    verb: "Suspend",
    happens: "will be closed: nobody in it can sign in",
    done: "suspended",
    effect: "Sessions end at the next click. Nothing is deleted, and each can be resumed at any time.",
    icon: CirclePause,
    tone: "danger",
    reason: { help: "Org admins read it by e-mail; it stands in the audit log.", ready: suspensionReasons },
  },
  resume: {
    verb: "Resume",
    happens: "will be open again, with everything as it was",
    done: "resumed",
    effect: "Whoever is suspended on their own stays so.",
    icon: CirclePlay,
    tone: "primary",
  },
};

const changeOf = (kind: OrganizationChange["kind"], reason: string): OrganizationChange =>
  kind === "suspend" ? { kind, reason } : { kind };

type ChangeOrganizationsDialogProps = {
  kind: OrganizationChange["kind"];
  organizations: OrganizationRow[];
  open: boolean;
  onClose: () => void;
  onDone: () => void;
};

export const ChangeOrganizationsDialog = ({ kind, organizations, ...props }: ChangeOrganizationsDialogProps) => {
  const ids = organizations.map(({ id }) => id);
  const input = { ids, change: changeOf(kind, "Preview") };
  const preview = useQuery(trpc.organizations.previewChangeMany.queryOptions(input, { staleTime: 0 }));
  const change = useMutation(trpc.organizations.changeMany.mutationOptions());
  return (
    <ChangeManyDialog
      {...props}
      noun={{ one: "organization", many: "organizations" }}
      count={ids.length}
      words={words[kind]}
      preview={preview}
      change={(reason) => change.mutateAsync({ ids, change: changeOf(kind, reason) })}
    />
  );
};
