import { SettingRow } from "../../components/settings/setting-row";
import { SettingsGroup } from "../../components/settings/settings-group";
import { Link } from "../../components/ui/link";
import { Note } from "../../components/ui/note";
import { SwitchControl } from "../../components/ui/switch";
import { useCan } from "../../lib/session";
import { type AreaFormProps, SettingsAreaForm } from "./settings-area-form";

const OnlyForSuperAdmins = () => (
  <Note title="Only super admins change this.">
    You see how it is set. Ask one of them:{" "}
    <Link to="/admin/users" search={{ kind: "admins" }}>
      who is a super admin
    </Link>
    .
  </Note>
);

export const AdminsForm = (props: AreaFormProps) => {
  const canChange = useCan()("admins:update");
  return (
    <SettingsAreaForm {...props} area="admins">
      {(form) => (
        <>
          {!canChange && <OnlyForSuperAdmins />}
          <SettingsGroup title="Admins" lead="Super admins always may. Nobody touches a role above their own.">
            <SettingRow
              {...form.row("adminsManageAdmins")}
              help="They invite, suspend and delete other admins, and make people admins"
            >
              <SwitchControl {...form.toggle("adminsManageAdmins")} disabled={!canChange} />
            </SettingRow>
          </SettingsGroup>
        </>
      )}
    </SettingsAreaForm>
  );
};
