import { effectivePreferences } from "@gatehouse/shared/notifications/preference";
import { defaultSettings, type Settings } from "@gatehouse/shared/settings/settings";
import type { Deps } from "../context";
import type { WorkspaceDoc } from "../workspaces/workspace-store";

/** The settings of a workspace, with the defaults for all that was never changed. */
export const settingsOf = ({ name, settings }: Pick<WorkspaceDoc, "name" | "settings">): Settings => ({
  general: { ...defaultSettings.general, ...settings?.general, workspaceName: name },
  registration: { ...defaultSettings.registration, ...settings?.registration },
  security: { ...defaultSettings.security, ...settings?.security },
  notifications: effectivePreferences(settings?.notifications ?? {}, defaultSettings.notifications),
  admins: { ...defaultSettings.admins, ...settings?.admins },
});

export const getSettings = async ({ stores }: Pick<Deps, "stores">, workspaceId: string): Promise<Settings> => {
  const workspace = await stores.workspaces.find(workspaceId);
  if (!workspace) throw new Error(`Workspace ${workspaceId} does not exist`);
  return settingsOf(workspace);
};
