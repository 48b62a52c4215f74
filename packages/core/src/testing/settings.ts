import type { Deps } from "../context";
import type { WorkspaceDoc } from "../workspaces/workspace-store";

/** Switches settings of a workspace; areas that are not named keep theirs. */
export const changeSettings = async (
  { stores }: Pick<Deps, "stores">,
  workspaceId: string,
  changes: NonNullable<WorkspaceDoc["settings"]>,
): Promise<void> => {
  const workspace = await stores.workspaces.find(workspaceId);
  if (!workspace) throw new Error(`Workspace ${workspaceId} does not exist`);
  const { name, settings, settingsVersion = 0 } = workspace;
  await stores.workspaces.updateSettings(workspaceId, settingsVersion, { name, settings: { ...settings, ...changes } });
};
