import type { OrganizationDetail } from "@gatehouse/shared/organizations/organization";
import { useMutation } from "@tanstack/react-query";
import { CalendarClock } from "lucide-react";
import { Button } from "../../components/ui/button";
import { Note } from "../../components/ui/note";
import { formatDay, formatMoment } from "../../lib/format";
import { notify } from "../../lib/notify";
import { useCan } from "../../lib/session";
import { trpc } from "../../lib/trpc";

const CallOffButton = ({ organization: { id, name, scheduled } }: { organization: OrganizationDetail }) => {
  const can = useCan();
  const unschedule = useMutation(
    trpc.organizations.unschedule.mutationOptions({
      onSuccess: ({ status }) =>
        notify({ title: status === "active" ? `${name} stays open` : `${name} stays suspended` }),
    }),
  );
  if (!scheduled || !can("organizations:suspend")) return null;
  return (
    <Button size="sm" isLoading={unschedule.isPending} onClick={() => unschedule.mutate({ id })}>
      {scheduled.kind === "suspend" ? "Call it off" : "Keep it suspended"}
    </Button>
  );
};

/** That people of the organization can't sign in, or will not be able to, and until when. */
export const SuspensionNote = ({ organization }: { organization: OrganizationDetail }) => {
  const { name, status, statusReason, scheduled, scheduledBy } = organization;
  const action = <CallOffButton organization={organization} />;
  if (status === "suspended")
    return (
      <Note tone="danger" title={`${name} is suspended.`} action={action}>
        Its people can't sign in. {statusReason && `The reason given: ${statusReason}`}{" "}
        {scheduled && `It opens again by itself on ${formatMoment(scheduled.at)}.`}
      </Note>
    );
  if (scheduled?.kind !== "suspend") return null;
  return (
    <Note
      tone="warning"
      icon={CalendarClock}
      title={`${name} will be suspended on ${formatMoment(scheduled.at)}.`}
      action={action}
    >
      {scheduledBy && `${scheduledBy.name} planned it.`} The reason given: {scheduled.reason}{" "}
      {scheduled.resumeAt && `It opens again by itself on ${formatDay(scheduled.resumeAt)}.`}
    </Note>
  );
};
