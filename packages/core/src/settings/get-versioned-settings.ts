import type { VersionedSettings } from "@gatehouse/shared/settings/settings";
import type { UserCtx } from "../context";
import type { WorkspaceDoc } from "../workspaces/workspace-store";
import { settingsOf } from "./settings-of";

export const findOwnWorkspace = async ({ stores, actor }: Pick<UserCtx, "stores" | "actor">): Promise<WorkspaceDoc> => {
  const workspace = await stores.workspaces.find(actor.workspaceId);
  if (!workspace) throw new Error(`Workspace ${actor.workspaceId} does not exist`);
  return workspace;
};

/** The settings as their forms show them, with the version a change has to name. */
export const getVersionedSettings = async (ctx: UserCtx): Promise<VersionedSettings> => {
  const workspace = await findOwnWorkspace(ctx);
  return { version: workspace.settingsVersion ?? 0, settings: settingsOf(workspace) };
};
