import type { AccentToken } from "@gatehouse/shared/branding/accent";
import type { Actor } from "../auth/actor";
import type { Deps } from "../context";
import { settingsOf } from "../settings/settings-of";
import { accentOf } from "./accent-of";

/**
 * A style sheet that puts the workspace's color in the place of brass: that of the actor, or of the first workspace
 * while nobody is signed in. `--brand` names the color it was made of.
 */
export const brandStyles = async ({ stores }: Pick<Deps, "stores">, actor: Actor | null): Promise<string> => {
  const { workspaces } = stores;
  const workspace = actor ? await workspaces.find(actor.workspaceId) : await workspaces.findFirst();
  const color = workspace && settingsOf(workspace).general.brandColor;
  if (!color) return "";
  const { light, dark } = accentOf(color);
  const lines = (Object.keys(light) as AccentToken[]).map(
    (token) => `--${token}:light-dark(${light[token]},${dark[token]});`,
  );
  return `:root:root{--brand:${color};${lines.join("")}}`;
};
