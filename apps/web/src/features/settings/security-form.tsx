import { SettingRow } from "../../components/settings/setting-row";
import { SettingsGroup } from "../../components/settings/settings-group";
import { NumberInput } from "../../components/ui/number-input";
import { SwitchControl } from "../../components/ui/switch";
import { type AreaFormProps, SettingsAreaForm } from "./settings-area-form";

export const SecurityForm = (props: AreaFormProps) => (
  <SettingsAreaForm {...props} area="security">
    {(form) => (
      <>
        <SettingsGroup title="Passwords" lead="For every password that is chosen from now on.">
          <SettingRow
            {...form.row("longPasswords")}
            help="At least 15 characters in place of 12. Nobody has to change the one they have"
          >
            <SwitchControl {...form.toggle("longPasswords")} />
          </SettingRow>
          <SettingRow {...form.row("passwordHistory")} help="The last five of a person can't be chosen again">
            <SwitchControl {...form.toggle("passwordHistory")} />
          </SettingRow>
        </SettingsGroup>
        <SettingsGroup title="Signing in">
          <SettingRow
            {...form.row("verifiedEmailToSignIn")}
            help="Everybody else gets a link to confirm the address when they try"
          >
            <SwitchControl {...form.toggle("verifiedEmailToSignIn")} />
          </SettingRow>
          <SettingRow {...form.row("sessionDays")} help="Then everybody signs in again, however busy they are">
            <NumberInput {...form.number("sessionDays")} min={1} max={90} suffix="days" />
          </SettingRow>
          <SettingRow {...form.row("idleHours")} help="After this long without a single request">
            <NumberInput {...form.number("idleHours")} min={1} max={720} suffix="hours" />
          </SettingRow>
        </SettingsGroup>
        <SettingsGroup title="Invitations">
          <SettingRow {...form.row("invitationDays")} help="New ones; whoever invites may choose another time">
            <NumberInput {...form.number("invitationDays")} min={1} max={30} suffix="days" />
          </SettingRow>
        </SettingsGroup>
      </>
    )}
  </SettingsAreaForm>
);
