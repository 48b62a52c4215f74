import type { AccentShades } from "@gatehouse/shared/branding/accent";
import type { Config } from "../context";
import { settingsOf } from "../settings/settings-of";
import type { WorkspaceDoc } from "../workspaces/workspace-store";
import { accentOf } from "./accent-of";
import { logoPath } from "./logo-path";

/** How mails of a workspace are dressed. */
export type Brand = { button: { light: string; dark: string } | null; logoUrl: string | null };

const ofButton = ({ "accent-solid": solid }: AccentShades): string => solid;

const buttonOf = (workspace: WorkspaceDoc | null): Brand["button"] => {
  const color = workspace && settingsOf(workspace).general.brandColor;
  if (!color) return null;
  const { light, dark } = accentOf(color);
  return { light: ofButton(light), dark: ofButton(dark) };
};

export const brandOf = ({ publicUrl }: Pick<Config, "publicUrl">, workspace: WorkspaceDoc | null): Brand => ({
  button: buttonOf(workspace),
  logoUrl: workspace?.logoId ? publicUrl + logoPath(workspace.logoId) : null,
});
