import type { ImportedInviteCode } from "@gatehouse/shared/invite-codes/invite-code";
import { CsvChoice } from "../../components/form/csv-choice";
import { Panel } from "../../components/layout/panel";
import { Row, RowList } from "../../components/layout/row-list";
import { Button } from "../../components/ui/button";
import { Dialog, DialogBody, DialogFooter } from "../../components/ui/dialog";
import { Note } from "../../components/ui/note";
import { Text } from "../../components/ui/text";
import { toCsv } from "../../lib/csv";
import { downloadText } from "../../lib/download";
import { formatCount } from "../../lib/format";
import { useCodesImport } from "./use-codes-import";

const sample = [
  ["Code", "Quota", "Expires at", "Organization", "Team", "More teams", "Role", "E-mail domains", "Automatic approval"],
  ["SPRING-HARBOR", "50", "2027-12-31", "Harbor Logistics", "Integrations", "", "Member", "harbor.example", "yes"],
  ["", "", "", "Harbor Logistics", "", "", "Org admin", "", "no"],
];

const codes = { one: "code", many: "codes" };

const problemsFirst = (one: ImportedInviteCode, other: ImportedInviteCode) =>
  Number(other.problem !== null) - Number(one.problem !== null);

const Lines = ({ rows, fine }: { rows: ImportedInviteCode[]; fine: string }) => (
  <Panel content="rows">
    <RowList label="Codes in the file">
      {rows.toSorted(problemsFirst).map(({ line, code, place, problem }) => (
        <Row key={line}>
          <Text as="div" weight="medium" isTruncated>
            {code ?? "A generated code"}
          </Text>
          <Text as="div" size="xs" tone={problem ? "danger" : "muted"}>
            Line {line}: {problem ?? [place, fine].filter(Boolean).join(", ")}
          </Text>
        </Row>
      ))}
    </RowList>
  </Panel>
);

const Choice = ({ importing, onClose }: { importing: ReturnType<typeof useCodesImport>; onClose: () => void }) => {
  const { preview, problem } = importing;
  return (
    <>
      <DialogBody>
        <CsvChoice
          fileName={importing.fileName}
          onChoose={importing.choose}
          onSample={() => downloadText("invite-codes-sample.csv", toCsv(sample), "text/csv")}
          isLoading={importing.isChecking}
        />
        {problem && (
          <Note tone="danger" title="No code was made.">
            {problem}
          </Note>
        )}
        {preview && <Lines rows={preview.rows} fine="will be made" />}
      </DialogBody>
      <DialogFooter aside={preview && preview.refused > 0 && `Left out: ${formatCount(preview.refused, codes)}.`}>
        <Button variant="ghost" onClick={onClose}>
          Cancel
        </Button>
        <Button
          variant="primary"
          disabled={!preview || preview.created === 0}
          isLoading={importing.isSending}
          onClick={() => importing.start()}
        >
          {preview ? `Make ${formatCount(preview.created, codes)}` : "Make codes"}
        </Button>
      </DialogFooter>
    </>
  );
};

/** Choose a file, look through it, make its codes. */
export const ImportCodesDialog = ({ open, onClose }: { open: boolean; onClose: () => void }) => {
  const importing = useCodesImport();
  const { result } = importing;
  return (
    <Dialog
      open={open}
      onOpenChange={onClose}
      title={result ? `${formatCount(result.created, codes)} made` : "Import invite codes"}
      description={
        result
          ? result.refused > 0 && `${formatCount(result.refused, codes)} could not be made.`
          : "A CSV file with one code in each line, as the export writes it. Nothing is made before you have seen it."
      }
      size="lg"
    >
      {result ? (
        <>
          <DialogBody>
            <Lines rows={result.rows} fine="made" />
          </DialogBody>
          <DialogFooter>
            <Button variant="primary" onClick={onClose}>
              Done
            </Button>
          </DialogFooter>
        </>
      ) : (
        <Choice importing={importing} onClose={onClose} />
      )}
    </Dialog>
  );
};
