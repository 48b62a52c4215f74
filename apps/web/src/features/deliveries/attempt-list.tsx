import type { DeliveryAttempt } from "@gatehouse/shared/notifications/notification";
import { CircleCheck, CircleX } from "lucide-react";
import { useState } from "react";
import { Inline } from "../../components/layout/inline";
import { Row, RowList } from "../../components/layout/row-list";
import { Icon } from "../../components/ui/icon";
import { LinkButton } from "../../components/ui/link-button";
import { Text } from "../../components/ui/text";
import { Time } from "../../components/ui/time";
import { formatDuration } from "../../lib/format";

const shownFirst = 3;

const Attempt = ({ attempt: { at, durationMs, error, answer } }: { attempt: DeliveryAttempt }) => (
  <Row
    align="start"
    start={<Icon of={error === null ? CircleCheck : CircleX} tone={error === null ? "success" : "danger"} />}
    end={
      <Text size="xs" tone="muted" isNumeric>
        {formatDuration(durationMs)}
      </Text>
    }
  >
    <Inline gap={2} align="baseline" isWrapping>
      <Text size="xs" tone="muted" isNumeric isNoWrap>
        <Time value={at} isClock />
      </Text>
      <Text weight="medium">{error ?? "It got through"}</Text>
    </Inline>
    {answer && (
      <Text as="div" size="xs" tone="muted">
        The receiver answered “{answer.slice(0, 200)}”
      </Text>
    )}
  </Row>
);

/** What was tried, the first first; of many the first few and the last. */
export const AttemptList = ({ attempts }: { attempts: readonly DeliveryAttempt[] }) => {
  const [isWhole, setIsWhole] = useState(false);
  const left = attempts.length - shownFirst - 1;
  const shown = isWhole || left < 2 ? attempts : [...attempts.slice(0, shownFirst), ...attempts.slice(-1)];
  return (
    <RowList label="Attempts">
      {shown.map((attempt, index) => (
        <Attempt key={index} attempt={attempt} />
      ))}
      {shown.length < attempts.length && (
        <Row>
          <LinkButton onClick={() => setIsWhole(true)}>Show all {attempts.length}</LinkButton>
        </Row>
      )}
    </RowList>
  );
};
