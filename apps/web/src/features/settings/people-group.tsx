import { SettingRow } from "../../components/settings/setting-row";
import { SettingsGroup } from "../../components/settings/settings-group";
import { Segmented } from "../../components/ui/segmented";
import { Skeleton } from "../../components/ui/skeleton";
import { SwitchControl } from "../../components/ui/switch";
import { beside } from "../../lib/beside";
import type { SettingsForm } from "./use-settings-form";

const DomainsInput = beside(() => import("./domains-input"), "DomainsInput");

type DomainsProps = { form: SettingsForm<"registration">; name: "allowedDomains" | "autoApproveDomains" };

const Domains = ({ form, name }: DomainsProps) => (
  <DomainsInput
    fallback={<Skeleton shape="block" width={200} height={32} />}
    values={form.values[name]}
    onChange={(domains) => form.set({ [name]: domains })}
  />
);

const noMail = "E-mail is not configured, so nobody can confirm an address: this has no effect until it is";

type PeopleGroupProps = { form: SettingsForm<"registration">; canSendMail: boolean };

export const PeopleGroup = ({ form, canSendMail }: PeopleGroupProps) => {
  const { peopleMayRegister, approval } = form.values;
  const closed = !peopleMayRegister && "Only while people may register";
  return (
    <SettingsGroup
      title="People"
      lead="For those who register themselves. Invitations and invite codes always work, and codes say themselves who is approved."
    >
      <SettingRow {...form.row("peopleMayRegister")} help="The sign-in page offers “Create an account”">
        <SwitchControl {...form.toggle("peopleMayRegister")} />
      </SettingRow>
      <SettingRow
        {...form.row("allowedDomains")}
        isDependent
        help="Empty: addresses at every domain"
        offBecause={closed}
      >
        <Domains form={form} name="allowedDomains" />
      </SettingRow>
      <SettingRow {...form.row("approval")} isDependent help="What happens to those without a code" offBecause={closed}>
        <Segmented
          label="Approval"
          value={approval}
          onChange={(way) => form.set({ approval: way })}
          options={[
            { value: "automatic", label: "Automatic" },
            { value: "by_admin", label: "By an admin" },
          ]}
        />
      </SettingRow>
      <SettingRow
        {...form.row("autoApproveDomains")}
        isDependent
        help={canSendMail ? "When the address is proved; everyone else waits for an admin" : noMail}
        offBecause={closed || (approval === "automatic" && "Only while an admin approves")}
      >
        <Domains form={form} name="autoApproveDomains" />
      </SettingRow>
      <SettingRow
        {...form.row("verifyEmailFirst")}
        help={canSendMail ? "Nobody is shown to an admin before the address is proved" : noMail}
      >
        <SwitchControl {...form.toggle("verifyEmailFirst")} />
      </SettingRow>
      <SettingRow {...form.row("newcomersGetPortal")} help="Can be changed for each person later">
        <SwitchControl {...form.toggle("newcomersGetPortal")} />
      </SettingRow>
      <SettingRow {...form.row("newcomersGetChat")} help="Can be changed for each person later">
        <SwitchControl {...form.toggle("newcomersGetChat")} />
      </SettingRow>
    </SettingsGroup>
  );
};
