import type { Config } from "../context";
import { settingsOf } from "../settings/settings-of";
import type { WorkspaceDoc } from "../workspaces/workspace-store";
import { logoPath } from "./logo-path";

/** How mails of a workspace are dressed. */
export type Brand = { color: string | null; logoUrl: string | null };

export const brandOf = ({ publicUrl }: Pick<Config, "publicUrl">, workspace: WorkspaceDoc | null): Brand => ({
  color: (workspace && settingsOf(workspace).general.brandColor) || null,
  logoUrl: workspace?.logoId ? publicUrl + logoPath(workspace.logoId) : null,
});
