import type { OrganizationContents } from "@gatehouse/shared/organizations/organization";
import { useMutation } from "@tanstack/react-query";
import { useNavigate, useRouterState } from "@tanstack/react-router";
import { History, Network } from "lucide-react";
import { useState } from "react";
import { DeedDialog } from "../../components/deed/deed-dialog";
import { formatCount } from "../../lib/format";
import { notify } from "../../lib/notify";
import { trpc } from "../../lib/trpc";
import { type Fate, FateField } from "./fate-field";
import type { OrganizationDialogProps } from "./organization-deed-dialog";
import { useOrganizationContents } from "./use-organization-contents";

type Kind = "people" | "invitations" | "inviteCodes";

const kinds: readonly {
  kind: Kind;
  noun: { one: string; many: string };
  target: string;
  moved: string;
  deleted: string;
}[] = [
  {
    kind: "people",
    noun: { one: "person", many: "people" },
    target: "People move to",
    moved: "As members, in its team of all members. They are told by e-mail.",
    deleted: "Their personal data is erased for good.",
  },
  {
    kind: "invitations",
    noun: { one: "open invitation", many: "open invitations" },
    target: "Invitations lead to",
    moved: "The links keep working and lead there.",
    deleted: "The links stop working.",
  },
  {
    kind: "inviteCodes",
    noun: { one: "invite code", many: "invite codes" },
    target: "Codes lead to",
    moved: "They keep working and lead to its team of all members.",
    deleted: "Nobody can register with them any more.",
  },
];

const heldIn = (contents: OrganizationContents) => kinds.filter(({ kind }) => contents[kind] > 0);

/** What was chosen so far; people move unless somebody says otherwise. */
const useFates = () => {
  const [chosen, choose] = useState<Partial<Record<Kind, Fate>>>({});
  const fateOf = (kind: Kind, { defaultOrganization }: OrganizationContents): Fate => {
    const fate = chosen[kind];
    if (fate !== undefined) return fate;
    return kind === "people" ? defaultOrganization : null;
  };
  return { fateOf, setFate: (kind: Kind, fate: Fate) => choose({ ...chosen, [kind]: fate }) };
};

/** From its own page, which is gone then, back to the list. */
const useLeavePage = (id: string) => {
  const navigate = useNavigate();
  const path = useRouterState({ select: ({ location }) => location.pathname });
  return () => (path.includes(id) ? navigate({ to: "/admin/organizations" }) : undefined);
};

const confirmWords = (name: string, { people }: OrganizationContents, fate: Fate): string => {
  if (people === 0) return `Delete ${name}`;
  const counted = formatCount(people, { one: "person", many: "people" });
  return fate ? `Move ${counted} and delete ${name}` : `Delete ${counted} and ${name}`;
};

export const DeleteOrganizationDialog = ({ organization: { id, name }, open, onClose }: OrganizationDialogProps) => {
  const preview = useOrganizationContents(id);
  const remove = useMutation(trpc.organizations.delete.mutationOptions());
  const { fateOf, setFate } = useFates();
  const leavePage = useLeavePage(id);
  return (
    <DeedDialog
      open={open}
      onClose={onClose}
      title={`Delete ${name}`}
      description="For good: nobody can bring it back."
      typed={name}
      preview={preview}
      describe={(contents) => ({
        effects: [
          {
            icon: Network,
            title: `${formatCount(contents.teams, { one: "team goes", many: "teams go" })} with it`,
            detail: "People who move are in the team of all members there, and in no other.",
          },
          { icon: History, title: "The audit log keeps what was done" },
        ],
        confirm: confirmWords(name, contents, fateOf("people", contents)),
      })}
      aside="Counted just now"
      onConfirm={async ({ preview: contents }) => {
        const fates = heldIn(contents).map(({ kind }) => [
          kind,
          { organizationId: fateOf(kind, contents)?.id ?? null },
        ]);
        await remove.mutateAsync({ id, ...Object.fromEntries(fates) });
        notify({ title: `${name} deleted` });
        await leavePage();
      }}
    >
      {(contents) =>
        heldIn(contents).map(({ kind, noun, ...words }) => (
          <FateField
            key={kind}
            {...words}
            name={kind}
            legend={formatCount(contents[kind], noun)}
            withoutId={id}
            fallback={contents.defaultOrganization}
            value={fateOf(kind, contents)}
            onChange={(fate) => setFate(kind, fate)}
          />
        ))
      }
    </DeedDialog>
  );
};
