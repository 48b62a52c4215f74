import { channelLabels } from "@gatehouse/shared/messages";
import type { Delivery } from "@gatehouse/shared/notifications/delivery";
import { Facts } from "../../components/layout/facts";
import { Grid } from "../../components/layout/grid";
import { Inline } from "../../components/layout/inline";
import { Panel } from "../../components/layout/panel";
import { Stack } from "../../components/layout/stack";
import { Link } from "../../components/ui/link";
import { Text } from "../../components/ui/text";
import { formatCount, formatDuration, formatExact, formatMoment } from "../../lib/format";
import { formatBounded } from "../../lib/format-bounded";
import { AttemptList } from "./attempt-list";
import { RetryButton } from "./retry-button";
import { ShowSentButton } from "./show-sent-button";

const tries = { one: "attempt", many: "attempts" };

/** "8 attempts in 34 min" */
const attemptsInWords = ({ attemptLog }: Delivery): string => {
  const [first] = attemptLog;
  const last = attemptLog.at(-1);
  const count = formatCount(attemptLog.length, tries);
  if (!first || !last || first === last) return count;
  return `${count} in ${formatDuration(last.at.getTime() + last.durationMs - first.at.getTime())}`;
};

const waitsInWords = ({ dueAt, isBundled, attemptLog }: Delivery): string => {
  if (isBundled && dueAt) return `Goes out together with others, from ${formatMoment(dueAt)} on.`;
  return attemptLog.length > 0 ? "Is tried again by itself." : "Waits to go out.";
};

/** What became of it, in a sentence; null where its attempts say all. */
const outcomeOf = (delivery: Delivery): string | null => {
  const { state, channel, reason, finishedAt, attemptLog } = delivery;
  if (state === "skipped") return `Not sent: ${reason}.`;
  if (state === "bounced") return `Refused for good: ${reason}`;
  if (state === "dead") return `Given up, nothing more happens by itself. ${reason}`;
  if (state === "queued") return waitsInWords(delivery);
  if (channel === "in_app") return "Stands in the bell and in the list of messages.";
  return finishedAt && attemptLog.length === 0 ? `Sent on ${formatExact(finishedAt)}.` : null;
};

const Recipient = ({ to }: Pick<Delivery, "to">) => {
  if (!to) return "Deleted";
  if (to.kind === "webhook") return to.name;
  return (
    <Link to="/admin/users/$id" params={{ id: to.id }} look="strong">
      {to.name}
    </Link>
  );
};

/** Says whose row it is where it stands for several, and leads to the others. */
const Others = ({ delivery: { to, recipients, eventId, channel } }: { delivery: Delivery }) =>
  recipients && (
    <Text as="p" size="sm" tone="soft">
      Sent to {formatBounded(recipients.count)}. This is what became of it for {to?.name ?? "somebody who was deleted"}.{" "}
      <Link to="/admin/deliveries" search={{ eventId, channel }}>
        Show all {formatBounded(recipients.count)}
      </Link>
    </Text>
  );

/** What a row of the log opens to: every attempt, whom it was for and why, and another try. */
export const DeliveryDetail = ({ delivery }: { delivery: Delivery }) => {
  const { to, channel, eventId, because, attemptLog } = delivery;
  const outcome = outcomeOf(delivery);
  return (
    <Grid columns="side" gap={6}>
      <Stack gap={3}>
        <Others delivery={delivery} />
        {outcome && (
          <Text as="p" size="sm" tone="soft" canBreak>
            {outcome}
          </Text>
        )}
        {attemptLog.length > 0 && (
          <Panel title={attemptsInWords(delivery)} content="rows">
            <AttemptList attempts={attemptLog} />
          </Panel>
        )}
      </Stack>
      <Stack gap={3}>
        <Panel>
          <Facts
            items={[
              { name: to?.kind === "webhook" ? "Webhook" : "Person", value: <Recipient to={to} /> },
              {
                name: "Address",
                value: channel !== "in_app" && to ? <Text isMono>{to.address}</Text> : channelLabels.in_app,
              },
              { name: "Event", value: <Text isMono>{eventId}</Text> },
              { name: "Because", value: because || null },
            ].filter(({ value }) => value !== null)}
          />
        </Panel>
        <Inline gap={2} isWrapping>
          <RetryButton delivery={delivery} />
          <ShowSentButton delivery={delivery} />
        </Inline>
      </Stack>
    </Grid>
  );
};
