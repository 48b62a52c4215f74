import { type AuditEntry, auditActions } from "@gatehouse/shared/audit/audit-entry";
import { History } from "lucide-react";
import { Panel } from "../../components/layout/panel";
import { Row, RowList } from "../../components/layout/row-list";
import { EmptyState } from "../../components/states/empty-state";
import { Avatar } from "../../components/ui/avatar";
import { Text } from "../../components/ui/text";
import { Time } from "../../components/ui/time";

/** What an entry is about, where its details name it. */
const subjectOf = ({ details }: AuditEntry): string => {
  const { name, email, code } = details;
  const subject = [name, email, code].find((value) => typeof value === "string");
  return subject ? `${subject} · ` : "";
};

/** Who did what lately. */
export const ChangesPanel = ({ changes }: { changes: AuditEntry[] }) => (
  <Panel title="What changed" content="rows">
    {changes.length === 0 ? (
      <EmptyState icon={History} title="Nothing yet" body="What admins change in this workspace appears here." />
    ) : (
      <RowList label="What changed">
        {changes.map((entry) => (
          <Row key={entry.id} start={<Avatar name={entry.actor?.name ?? "Gatehouse"} />}>
            <Text as="div" size="sm">
              <b>{entry.actor?.name ?? "Gatehouse"}</b> {auditActions[entry.action]}
            </Text>
            <Text as="div" size="xs" tone="muted" isTruncated>
              {subjectOf(entry)}
              <Time value={entry.at} />
            </Text>
          </Row>
        ))}
      </RowList>
    )}
  </Panel>
);
