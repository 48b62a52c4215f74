import { consumerRoles } from "@gatehouse/shared/access/permissions";
import type { InviteCode } from "@gatehouse/shared/invite-codes/invite-code";
import { roleHints, roleLabels } from "@gatehouse/shared/messages";
import { DateField } from "../../components/form/date-field";
import { FormField } from "../../components/form/form-field";
import { Grid } from "../../components/layout/grid";
import { Input } from "../../components/ui/input";
import { Note } from "../../components/ui/note";
import { NumberInput } from "../../components/ui/number-input";
import { Select } from "../../components/ui/select";
import { Switch } from "../../components/ui/switch";
import { CodePlaceFields } from "./code-place-fields";
import { DomainsField } from "./domains-field";
import type { CodeForm } from "./new-code";

const roleOptions = consumerRoles.map((value) => ({ value, label: roleLabels[value] }));

export const CodeFields = ({ form, code }: { form: CodeForm; code: InviteCode | undefined }) => {
  const role = form.watch("role") ?? "member";
  return (
    <>
      {!code && (
        <FormField
          form={form}
          name="code"
          label="Own wording"
          isOptional
          help="6 to 40 letters, digits and dashes. Without one you get a code like K7QF-2MXD-9PTA."
        >
          <Input isMono autoComplete="off" autoCapitalize="characters" spellCheck={false} />
        </FormField>
      )}
      <CodePlaceFields form={form} code={code} />
      <Grid columns={2} gap={3}>
        <FormField form={form} name="quota" label="Uses" isOptional kind="number" emptyAs={null}>
          <NumberInput min={1} placeholder="No limit" suffix="people" />
        </FormField>
        <DateField
          form={form}
          name="expiresAt"
          label="Expires"
          isOptional
          moment="end"
          min={new Date()}
          help="At the end of this day."
        />
      </Grid>
      <Grid columns={2} gap={3}>
        <FormField form={form} name="role" label="Role" help={roleHints[role]}>
          <Select options={roleOptions} />
        </FormField>
        <DomainsField form={form} />
      </Grid>
      {role === "org_admin" && (
        <Note tone="warning" title="Whoever holds this code runs the organization.">
          They invite, suspend and remove its people. Give it few uses and an end.
        </Note>
      )}
      <Switch
        label="Approve automatically"
        help="Holding the code is the approval. Else an admin decides about each person."
        {...form.register("autoApprove")}
      />
    </>
  );
};
