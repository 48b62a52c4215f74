import type { InviteCode } from "@gatehouse/shared/invite-codes/invite-code";
import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Ellipsis, Trash2 } from "lucide-react";
import { IconButton } from "../../components/ui/icon-button";
import { Menu } from "../../components/ui/menu";
import { confirm } from "../../lib/confirm";
import { formatCount } from "../../lib/format";
import { notify } from "../../lib/notify";
import { useCan } from "../../lib/session";
import { trpc } from "../../lib/trpc";

const people = { one: "person who came with it stays", many: "people who came with it stay" };

export const CodeMenu = ({ code: { id, code, used } }: { code: InviteCode }) => {
  const can = useCan();
  const navigate = useNavigate();
  const remove = useMutation(trpc.inviteCodes.delete.mutationOptions());
  const ask = async () => {
    const isConfirmed = await confirm({
      title: `Delete ${code}?`,
      body: `Nobody can register with it any more, and the list of who did is gone. ${
        used > 0 ? `The ${formatCount(used, people)}.` : "Nobody has used it."
      }`,
      confirm: "Delete code",
      tone: "danger",
    });
    if (!isConfirmed) return;
    const leave = () => {
      notify({ title: `${code} deleted` });
      void navigate({ to: "/admin/invite-codes", search: true });
    };
    remove.mutate({ id }, { onSuccess: leave });
  };
  if (!can("invite-codes:delete")) return null;
  return (
    <Menu
      trigger={(trigger) => <IconButton {...trigger} icon={Ellipsis} label={`More for ${code}`} size="sm" />}
      items={[{ label: "Delete…", icon: Trash2, tone: "danger", onSelect: ask }]}
    />
  );
};
