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

/** Each line of the file with what is wrong with it. */
export const ImportRows = ({ rows, fine }: ImportRowsProps) => (
  <Panel content="rows">
    <RowList label="People in the file">
      {rows.map(({ line, name, email, problem, link }) => (
        <Row
          key={line}
          start={
            <Text size="xs" tone="muted" isNumeric isNoWrap>
              Line {line}
            </Text>
          }
          end={link && <CopyButton value={link} label={`Copy the link of ${name}`} />}
        >
          <Text as="div" weight="medium" isTruncated>
            {name || email || "Nobody"}
          </Text>
          <Text as="div" size="xs" tone={problem ? "danger" : "muted"}>
            {problem ?? `${email}, ${fine}`}
          </Text>
        </Row>
      ))}
    </RowList>
  </Panel>
);
