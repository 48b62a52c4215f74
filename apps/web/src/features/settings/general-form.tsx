import type { Settings } from "@gatehouse/shared/settings/settings";
import { SettingRow } from "../../components/settings/setting-row";
import { SettingsGroup } from "../../components/settings/settings-group";
import { Input } from "../../components/ui/input";
import { SwitchControl } from "../../components/ui/switch";
import { confirm } from "../../lib/confirm";
import { BrandRows } from "./brand-rows";
import { type AreaFormProps, SettingsAreaForm } from "./settings-area-form";

const confirmClosing = async ({ portalIsOpen, chatIsOpen }: Partial<Settings["general"]>): Promise<boolean> => {
  const parts = [portalIsOpen === false && "portal", chatIsOpen === false && "chat"].filter(Boolean).join(" and the ");
  if (!parts) return true;
  return confirm({
    title: `Close the ${parts}?`,
    body: `Nobody can use the ${parts} until you open ${parts.includes(" ") ? "them" : "it"} again. Who is there now is turned away at once; admins keep Admin.`,
    confirm: `Close the ${parts}`,
    tone: "danger",
  });
};

export const GeneralForm = (props: AreaFormProps) => (
  <SettingsAreaForm {...props} area="general" confirmSave={confirmClosing}>
    {(form) => (
      <>
        <SettingsGroup title="Workspace">
          <SettingRow {...form.row("workspaceName")} help="In the sidebar, on the sign-in page and in every mail">
            <Input {...form.text("workspaceName")} autoComplete="organization" />
          </SettingRow>
        </SettingsGroup>
        <SettingsGroup title="Look" lead="How this workspace and its mails look.">
          <BrandRows form={form} />
        </SettingsGroup>
        <SettingsGroup
          title="Open and closed"
          lead="For everybody at once. Who may use what is decided by the switches of each person."
        >
          <SettingRow
            {...form.row("portalIsOpen")}
            help={
              form.values.portalIsOpen
                ? "People with the Portal switch can use it"
                : "Nobody can use the portal until you open it again"
            }
          >
            <SwitchControl {...form.toggle("portalIsOpen")} />
          </SettingRow>
          <SettingRow
            {...form.row("chatIsOpen")}
            help={
              form.values.chatIsOpen
                ? "People with the Chat switch can use it"
                : "Nobody can use the chat until you open it again"
            }
          >
            <SwitchControl {...form.toggle("chatIsOpen")} />
          </SettingRow>
        </SettingsGroup>
      </>
    )}
  </SettingsAreaForm>
);
