import type { Organization, OrganizationContents } from "@gatehouse/shared/organizations/organization";
import { useMutation } from "@tanstack/react-query";
import { Archive, CalendarClock, MailX, Users } from "lucide-react";
import { useState } from "react";
import { DeedDialog } from "../../components/deed/deed-dialog";
import type { Effect } from "../../components/deed/effect-list";
import { formatCount, formatDay } from "../../lib/format";
import { formatList } from "../../lib/format-list";
import { notify } from "../../lib/notify";
import { trpc } from "../../lib/trpc";
import type { OrganizationDialogProps } from "./organization-deed-dialog";
import { suspensionReasons } from "./suspension-reasons";
import { firstDay, type Span, SuspensionSpan } from "./suspension-span";
import { useOrganizationContents } from "./use-organization-contents";

const people = { one: "person", many: "people" };

const affected = (contents: OrganizationContents): number => contents.people - contents.suspended;

const whoIsOut = (contents: OrganizationContents): string => {
  if (contents.people === 0) return "Nobody is in it yet";
  const count = affected(contents);
  return count === 0 ? "Everybody in it is suspended already" : `${formatCount(count, people)} cannot sign in`;
};

const waysIn = ({ invitations, inviteCodes }: OrganizationContents): Effect[] => {
  const ways = [
    invitations > 0 && formatCount(invitations, { one: "invitation", many: "invitations" }),
    inviteCodes > 0 && formatCount(inviteCodes, { one: "invite code", many: "invite codes" }),
  ].filter((way) => way !== false);
  if (ways.length === 0) return [];
  const verb = invitations + inviteCodes === 1 ? "waits" : "wait";
  return [{ icon: MailX, title: `${formatList(ways)} ${verb}`, detail: "Nobody can join by them until you resume." }];
};

const effectsOf = (contents: OrganizationContents, { scheduled }: Organization, isLater: boolean): Effect[] => [
  {
    icon: Users,
    title: whoIsOut(contents),
    detail:
      contents.hereLately > 0 &&
      !isLater &&
      `${contents.hereLately} used it in the last 15 minutes; their next click shows why and whom to ask.`,
  },
  ...waysIn(contents),
  {
    icon: Archive,
    title: "Nothing is deleted",
    detail: "Roles, teams and access stay. Resuming brings back exactly this.",
  },
  ...(scheduled
    ? [{ icon: CalendarClock, title: `This replaces the suspension planned for ${formatDay(scheduled.at)}` }]
    : []),
];

const readBy = ({ admins }: OrganizationContents | { admins: string[] }): string =>
  admins.length > 0
    ? `${formatList(admins)} ${admins.length === 1 ? "reads" : "read"} it by e-mail; it stands in the audit log.`
    : "It has no admin who could read it; it stands in the audit log.";

const spanOf = ({ scheduled }: Organization): Span =>
  scheduled?.kind === "suspend" && scheduled.at >= firstDay()
    ? { begins: "later", from: scheduled.at, resumeAt: scheduled.resumeAt }
    : { begins: "now", from: null, resumeAt: null };

const deedOf = (contents: OrganizationContents, name: string, { begins, from }: Span): string => {
  const who = affected(contents) === 0 ? name : formatCount(affected(contents), people);
  if (begins === "now") return `Suspend ${who}`;
  return from ? `Suspend ${who} on ${formatDay(from)}` : `Suspend ${who} later`;
};

export const SuspendOrganizationDialog = ({ organization, open, onClose }: OrganizationDialogProps) => {
  const { id, name } = organization;
  const [span, setSpan] = useState(() => spanOf(organization));
  const preview = useOrganizationContents(id);
  const suspend = useMutation(trpc.organizations.suspend.mutationOptions());
  const { begins, from, resumeAt } = span;
  return (
    <DeedDialog
      open={open}
      onClose={onClose}
      title={`Suspend ${name}`}
      description="One switch for everything it has here. You can resume it at any time."
      preview={preview}
      describe={(contents) => ({
        effects: effectsOf(contents, organization, begins === "later"),
        confirm: deedOf(contents, name, span),
      })}
      reason={{ help: readBy(preview.data ?? { admins: [] }), ready: suspensionReasons }}
      below={(errors) => (
        <SuspensionSpan
          span={span}
          onChange={setSpan}
          errors={begins === "later" && !from ? { from: "Choose a day" } : errors}
        />
      )}
      isReady={begins === "now" || from !== null}
      aside="Counted just now"
      onConfirm={async ({ reason }) => {
        await suspend.mutateAsync({ id, reason, ...(from && { from }), ...(resumeAt && { resumeAt }) });
        notify({ title: from ? `${name} will be suspended on ${formatDay(from)}` : `${name} suspended` });
      }}
    />
  );
};
