import type { InviteCode } from "@gatehouse/shared/invite-codes/invite-code";
import { Inline } from "../../components/layout/inline";
import { Stack } from "../../components/layout/stack";
import { Meter } from "../../components/ui/meter";
import { Text } from "../../components/ui/text";
import { formatNumber } from "../../lib/format";

/** "38 of 50" over a bar, or how often a code without limit was used. */
export const CodeUsage = ({ code: { code, used, quota, state } }: { code: InviteCode }) => (
  <Stack gap={1}>
    <Inline justify="between">
      <Text size="xs" tone="soft" isNumeric>
        <Text weight="semibold" tone="default">
          {formatNumber(used)}
        </Text>{" "}
        {quota === null ? "used" : `of ${formatNumber(quota)}`}
      </Text>
      {quota === null && (
        <Text size="xs" tone="muted">
          no limit
        </Text>
      )}
    </Inline>
    {quota !== null && (
      <Meter label={`Uses of ${code}`} value={used} max={quota} kind="progress" isOver={state !== "active"} />
    )}
  </Stack>
);
