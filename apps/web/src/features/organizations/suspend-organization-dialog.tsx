import type { OrganizationContents } from "@gatehouse/shared/organizations/organization";
import { useMutation } from "@tanstack/react-query";
import { Archive, MailX, Users } from "lucide-react";
import { DeedDialog } from "../../components/deed/deed-dialog";
import type { Effect } from "../../components/deed/effect-list";
import { formatCount } from "../../lib/format";
import { formatList } from "../../lib/format-list";
import { notify } from "../../lib/notify";
import { trpc } from "../../lib/trpc";
import type { OrganizationDialogProps } from "./organization-deed-dialog";
import { suspensionReasons } from "./suspension-reasons";
import { useOrganizationContents } from "./use-organization-contents";

const people = { one: "person", many: "people" };

const affected = (contents: OrganizationContents): number => contents.people - contents.suspended;

const whoIsOut = (contents: OrganizationContents): string => {
  if (contents.people === 0) return "Nobody is in it yet";
  const count = affected(contents);
  return count === 0 ? "Everybody in it is suspended already" : `${formatCount(count, people)} cannot sign in`;
};

const effectsOf = (contents: OrganizationContents): Effect[] => [
  {
    icon: Users,
    title: whoIsOut(contents),
    detail:
      contents.hereLately > 0 &&
      `${contents.hereLately} used it in the last 15 minutes; their next click shows why and whom to ask.`,
  },
  ...(contents.invitations > 0
    ? [
        {
          icon: MailX,
          title: `${formatCount(contents.invitations, { one: "invitation waits", many: "invitations wait" })}`,
          detail: "They cannot be accepted until you resume.",
        },
      ]
    : []),
  {
    icon: Archive,
    title: "Nothing is deleted",
    detail: "Roles, teams and access stay. Resuming brings back exactly this.",
  },
];

const readBy = ({ admins }: OrganizationContents | { admins: string[] }): string =>
  admins.length > 0
    ? `${formatList(admins)} ${admins.length === 1 ? "reads" : "read"} it by e-mail; it stands in the audit log.`
    : "It has no admin who could read it; it stands in the audit log.";

export const SuspendOrganizationDialog = ({ organization: { id, name }, open, onClose }: OrganizationDialogProps) => {
  const preview = useOrganizationContents(id);
  const suspend = useMutation(trpc.organizations.suspend.mutationOptions());
  return (
    <DeedDialog
      open={open}
      onClose={onClose}
      title={`Suspend ${name}`}
      description="One switch for everything it has here. You can resume it at any time."
      preview={preview}
      describe={(contents) => ({
        effects: effectsOf(contents),
        confirm: affected(contents) === 0 ? `Suspend ${name}` : `Suspend ${formatCount(affected(contents), people)}`,
      })}
      reason={{ help: readBy(preview.data ?? { admins: [] }), ready: suspensionReasons }}
      aside="Counted just now"
      onConfirm={async ({ reason }) => {
        await suspend.mutateAsync({ id, reason });
        notify({ title: `${name} suspended` });
      }}
    />
  );
};
