import { defaultInvitationDays } from "@gatehouse/shared/invitations/invitation-limits";
import { useState } from "react";
import { Combobox } from "../../components/combobox/combobox";
import type { Option } from "../../components/combobox/options";
import { CsvChoice } from "../../components/form/csv-choice";
import { Grid } from "../../components/layout/grid";
import { Button } from "../../components/ui/button";
import { DialogBody, DialogFooter } from "../../components/ui/dialog";
import { Field } from "../../components/ui/field";
import { Note } from "../../components/ui/note";
import { formatCount } from "../../lib/format";
import { useCan } from "../../lib/session";
import { organizationOptions } from "../users/user-options";
import { downloadSample } from "./import-files";
import { ImportRows } from "./import-rows";
import type { useImport } from "./use-import";
import { ValidDays } from "./valid-days";

type ImportChoiceProps = { importing: ReturnType<typeof useImport>; isMailed: boolean; onClose: () => void };

export const ImportChoice = ({ importing, isMailed, onClose }: ImportChoiceProps) => {
  const can = useCan();
  const [organization, setOrganization] = useState<Option | null>(null);
  const [validDays, setValidDays] = useState(defaultInvitationDays);
  const { preview, problem } = importing;
  return (
    <>
      <DialogBody>
        <CsvChoice
          fileName={importing.fileName}
          onChoose={importing.choose}
          onSample={downloadSample}
          isLoading={importing.isChecking}
        />
        {problem && (
          <Note tone="danger" title="Nobody was invited.">
            {problem}
          </Note>
        )}
        {preview && (
          <>
            <Grid columns={2} gap={3}>
              {can("organizations:read") && (
                <Field label="Organization" help="Admins in the file belong to none.">
                  <Combobox
                    label="Organization"
                    placeholder="The default one"
                    isClearable
                    options={organizationOptions}
                    value={organization}
                    onChange={setOrganization}
                  />
                </Field>
              )}
              <ValidDays value={validDays} onChange={setValidDays} />
            </Grid>
            <ImportRows rows={preview.rows} fine="will be invited" />
            {!isMailed && <Note title="No mail goes out.">You get a link for each person to pass on.</Note>}
          </>
        )}
      </DialogBody>
      <DialogFooter
        aside={
          preview &&
          preview.refused > 0 &&
          `Left out: ${formatCount(preview.refused, { one: "line", many: "lines" })} with a problem.`
        }
      >
        <Button variant="ghost" onClick={onClose}>
          Cancel
        </Button>
        <Button
          variant="primary"
          disabled={!preview || preview.invited === 0}
          isLoading={importing.isSending}
          onClick={() => importing.start({ organizationId: organization?.id, validDays })}
        >
          {preview ? `Invite ${formatCount(preview.invited, { one: "person", many: "people" })}` : "Invite"}
        </Button>
      </DialogFooter>
    </>
  );
};
