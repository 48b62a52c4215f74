import { can } from "@gatehouse/shared/access/permissions";
import { defaultInvitationDays } from "@gatehouse/shared/invitations/invitation-limits";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { CsvChoice } from "../../components/form/csv-choice";
import { Grid } from "../../components/layout/grid";
import { Button } from "../../components/ui/button";
import { DialogBody, DialogFooter } from "../../components/ui/dialog";
import { Field } from "../../components/ui/field";
import { Note } from "../../components/ui/note";
import { Select } from "../../components/ui/select";
import { formatCount } from "../../lib/format";
import { useCurrentUser } from "../../lib/session";
import { downloadSample } from "./import-files";
import { ImportRows } from "./import-rows";
import { invitePlacesQuery } from "./invite-places";
import type { useImport } from "./use-import";
import { ValidDays } from "./valid-days";

type ImportChoiceProps = { importing: ReturnType<typeof useImport>; isMailed: boolean; onClose: () => void };

export const ImportChoice = ({ importing, isMailed, onClose }: ImportChoiceProps) => {
  const user = useCurrentUser();
  const { data: organizations = [] } = useQuery(invitePlacesQuery(user));
  const [organizationId, setOrganizationId] = useState<string>();
  const [validDays, setValidDays] = useState(defaultInvitationDays);
  const { preview, problem } = importing;
  const landing = organizationId ?? (organizations.find(({ isDefault }) => isDefault) ?? organizations[0])?.id;
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
              {can(user, "organizations:read") && (
                <Field label="Organization" help="Admins in the file belong to none.">
                  <Select
                    value={landing}
                    options={organizations.map(({ id, name }) => ({ value: id, label: name }))}
                    onChange={({ target }) => setOrganizationId(target.value)}
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
          onClick={() => importing.start({ organizationId: landing, validDays })}
        >
          {preview ? `Invite ${formatCount(preview.invited, { one: "person", many: "people" })}` : "Invite"}
        </Button>
      </DialogFooter>
    </>
  );
};
