import type { BoundedCount } from "@gatehouse/shared/organizations/organization";
import { formatBounded, peopleInWords } from "../../lib/format-bounded";
import { Text } from "../ui/text";
import { Time } from "../ui/time";
import type { DataColumn } from "./columns";

/** How many people are in it. */
export const membersColumn: DataColumn<{ members: BoundedCount }> = {
  id: "members",
  header: "Members",
  align: "end",
  skeleton: "short",
  cell: ({ members }) => <Text isNumeric>{formatBounded(members)}</Text>,
  cardCell: ({ members }) => peopleInWords(members),
};

/** How long there has been one. */
export const sinceColumn: DataColumn<{ createdAt: Date }> = {
  id: "createdAt",
  header: "Since",
  sort: "createdAt",
  align: "end",
  skeleton: "short",
  cell: ({ createdAt }) => (
    <Text tone="muted">
      <Time value={createdAt} />
    </Text>
  ),
};
