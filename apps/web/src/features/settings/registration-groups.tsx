import { useQuery } from "@tanstack/react-query";
import { SettingRow } from "../../components/settings/setting-row";
import { SettingsGroup } from "../../components/settings/settings-group";
import { Input } from "../../components/ui/input";
import { SwitchControl } from "../../components/ui/switch";
import { trpc } from "../../lib/trpc";
import { ExtraFields } from "./extra-fields";
import { PeopleGroup } from "./people-group";
import type { SettingsForm } from "./use-settings-form";

type GroupProps = { form: SettingsForm<"registration"> };

const OrganizationsGroup = ({ form }: GroupProps) => (
  <SettingsGroup
    title="Organizations"
    lead="Somebody of the default organization asks for one of their own and becomes its org admin."
  >
    <SettingRow {...form.row("peopleMayRegisterOrganizations")} help="The portal offers “Create an organization”">
      <SwitchControl {...form.toggle("peopleMayRegisterOrganizations")} />
    </SettingRow>
    <SettingRow
      {...form.row("autoApproveOrganizations")}
      isDependent
      help="Off: an admin decides, and nobody is invited before"
      offBecause={!form.values.peopleMayRegisterOrganizations && "Only while people may register organizations"}
    >
      <SwitchControl {...form.toggle("autoApproveOrganizations")} />
    </SettingRow>
  </SettingsGroup>
);

const LegalGroup = ({ form }: GroupProps) => (
  <SettingsGroup title="Legal links" lead="Whoever registers has to accept what is linked here.">
    <SettingRow {...form.row("termsUrl")} help="A page of yours; empty: not asked">
      <Input {...form.text("termsUrl")} inputMode="url" placeholder="https://" autoComplete="off" />
    </SettingRow>
    <SettingRow {...form.row("privacyUrl")} help="A page of yours; empty: not asked">
      <Input {...form.text("privacyUrl")} inputMode="url" placeholder="https://" autoComplete="off" />
    </SettingRow>
  </SettingsGroup>
);

/** A page of its own weight, loaded beside its settings. */
export const RegistrationGroups = ({ form }: GroupProps) => {
  const { data: installation } = useQuery(trpc.setup.status.queryOptions());
  return (
    <>
      <PeopleGroup form={form} canSendMail={installation?.emailEnabled !== false} />
      <OrganizationsGroup form={form} />
      <LegalGroup form={form} />
      <ExtraFields form={form} />
    </>
  );
};
