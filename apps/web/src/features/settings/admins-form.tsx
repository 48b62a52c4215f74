import { SettingRow } from "../../components/settings/setting-row";
import { SettingsGroup } from "../../components/settings/settings-group";
import { Link } from "../../components/ui/link";
import { Note } from "../../components/ui/note";
import { SwitchControl } from "../../components/ui/switch";
import { useCan } from "../../lib/session";
import { SettingsAreaPage } from "./settings-area-page";

const OnlyForSuperAdmins = () => (
  <Note title="Only super admins change this.">
    You see how it is set. Ask one of them:{" "}
    <Link to="/admin/users" search={{ kind: "admins" }}>
      who is a super admin
    </Link>
    .
  </Note>
);

export const AdminsPage = () => {
  const canChange = useCan()("admins:update");
  return (
    <SettingsAreaPage area="admins" lead="What admins may do to each other.">
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
    </SettingsAreaPage>
  );
};
