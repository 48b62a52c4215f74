import type { InviteCode } from "@gatehouse/shared/invite-codes/invite-code";
import { Inline } from "../../components/layout/inline";
import { Stack } from "../../components/layout/stack";
import { Heading } from "../../components/ui/heading";
import { Meter } from "../../components/ui/meter";
import { Text } from "../../components/ui/text";
import { formatNumber } from "../../lib/format";
import { useNow } from "../../lib/use-now";
import { paceOf } from "./pace-of";

/** How far a code is used, and how long the rest lasts. */
export const CodePace = ({ code }: { code: InviteCode }) => {
  const now = useNow();
  const { used, quota, state } = code;
  const pace = state === "active" ? paceOf(code, now) : null;
  const left = quota === null ? "no limit" : `${formatNumber(Math.max(quota - used, 0))} left`;
  return (
    <Stack gap={2}>
      <Inline justify="between" align="baseline">
        <Inline gap={1} align="baseline">
          <Heading level={3} look="page">
            {formatNumber(used)}
          </Heading>
          <Text size="sm" tone="muted">
            {quota === null ? "used" : `of ${formatNumber(quota)} used`}
          </Text>
        </Inline>
        <Text size="xs" tone="muted">
          {[left, pace].filter(Boolean).join(" · ")}
        </Text>
      </Inline>
      {quota !== null && (
        <Meter label={`Uses of ${code.code}`} value={used} max={quota} kind="progress" isOver={state !== "active"} />
      )}
    </Stack>
  );
};
