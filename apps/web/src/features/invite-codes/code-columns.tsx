import type { InviteCode } from "@gatehouse/shared/invite-codes/invite-code";
import { inviteCodeStateLabels } from "@gatehouse/shared/messages";
import type { DataColumn } from "../../components/data/columns";
import { Stack } from "../../components/layout/stack";
import { StatusBadge } from "../../components/ui/status-badge";
import { Text } from "../../components/ui/text";
import { formatDay } from "../../lib/format";
import { useIsNarrow } from "../../lib/use-is-narrow";
import { CodeUsage } from "./code-usage";

/** "Harbor Logistics · Integrations" */
const placeOf = ({ organization, team }: InviteCode): string =>
  [organization?.name, team?.name].filter(Boolean).join(" · ") || "A team that is gone";

/** A card has no head that says what the day is. */
const Expiry = ({ expiresAt }: { expiresAt: Date | null }) => {
  const isNarrow = useIsNarrow();
  const words = expiresAt ? `${isNarrow ? "until " : ""}${formatDay(expiresAt)}` : isNarrow ? "never expires" : "never";
  return <Text tone="muted">{words}</Text>;
};

export const codeColumns: DataColumn<InviteCode>[] = [
  {
    id: "code",
    header: "Code",
    sort: "code",
    card: "title",
    cell: (code) => (
      <Stack gap={0}>
        <Text isMono weight="semibold">
          {code.code}
        </Text>
        <Text size="xs" tone="muted" weight="normal" isTruncated>
          {placeOf(code)}
        </Text>
      </Stack>
    ),
  },
  { id: "used", header: "Used", sort: "used", card: "line", cell: (code) => <CodeUsage code={code} /> },
  {
    id: "expiresAt",
    header: "Expires",
    sort: "expiresAt",
    skeleton: "short",
    cell: ({ expiresAt }) => <Expiry expiresAt={expiresAt} />,
  },
  {
    id: "state",
    header: "Status",
    card: "status",
    skeleton: "badge",
    cell: ({ state }) => <StatusBadge status={state} label={inviteCodeStateLabels[state]} />,
  },
];
