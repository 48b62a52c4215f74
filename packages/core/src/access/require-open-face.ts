import type { Face } from "@gatehouse/shared/access/permissions";
import { AppError } from "@gatehouse/shared/errors";
import type { UserCtx } from "../context";
import { getSettings } from "../settings/settings-of";

/** Refuses what belongs to a face that the workspace has closed for everybody. */
export const requireOpenFace = async (ctx: Pick<UserCtx, "stores" | "actor">, face: Face): Promise<void> => {
  const { general } = await getSettings(ctx, ctx.actor.workspaceId);
  if (!(face === "portal" ? general.portalIsOpen : general.chatIsOpen)) throw new AppError("auth.face-closed");
};
