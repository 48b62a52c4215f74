import type { SettingsArea } from "@gatehouse/shared/settings/settings";
import type { ReactNode } from "react";
import { SaveBar } from "../../components/settings/save-bar";
import { SettingsBody } from "../../components/settings/settings-page";
import { OutdatedNote } from "./outdated-note";
import { SettingsNav } from "./settings-nav";
import { type SettingsForm, type SettingsFormOptions, useSettingsForm } from "./use-settings-form";

export type AreaFormProps = Pick<SettingsFormOptions<SettingsArea>, "newest" | "refetch">;

type SettingsAreaFormProps<Area extends SettingsArea> = SettingsFormOptions<Area> & {
  /** SettingsGroups */
  children: (form: SettingsForm<Area>) => ReactNode;
};

/** The draft of one area of the settings and what saves it. */
export const SettingsAreaForm = <Area extends SettingsArea>({ children, ...options }: SettingsAreaFormProps<Area>) => {
  const form = useSettingsForm(options);
  const { changes, isSaving, save, discard } = form;
  return (
    <SettingsBody
      nav={<SettingsNav />}
      bar={<SaveBar changes={changes} isSaving={isSaving} onSave={save} onDiscard={discard} />}
    >
      {form.isOutdated && <OutdatedNote isRefused={form.isRefused} onLoad={form.loadNewest} />}
      {children(form)}
    </SettingsBody>
  );
};
