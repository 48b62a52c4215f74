import type { ImportedRow } from "@gatehouse/shared/invitations/invitation";
import { Panel } from "../../components/layout/panel";
import { Row, RowList } from "../../components/layout/row-list";
import { CopyButton } from "../../components/ui/copy-button";
import { Text } from "../../components/ui/text";

type ImportRowsProps = {
  rows: ImportedRow[];
  /** What is said of a row without a problem. */
  fine: string;
};

const problemsFirst = (one: ImportedRow, other: ImportedRow) =>
  Number(other.problem !== null) - Number(one.problem !== null);

/** Each line of the file, first those with something wrong. */
export const ImportRows = ({ rows, fine }: ImportRowsProps) => (
  <Panel content="rows">
    <RowList label="People in the file">
      {[...rows].sort(problemsFirst).map(({ line, name, email, problem, link }) => (
        <Row key={line} end={link && <CopyButton value={link} label={`Copy the link of ${name}`} />}>
          <Text as="div" weight="medium" isTruncated>
            {name || email || "Nobody"}
          </Text>
          <Text as="div" size="xs" tone={problem ? "danger" : "muted"}>
            Line {line}: {problem ?? `${email}, ${fine}`}
          </Text>
        </Row>
      ))}
    </RowList>
  </Panel>
);
