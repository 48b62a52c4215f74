import type { Branding, SetLogoInput } from "@gatehouse/shared/branding/logo";
import { AppError } from "@gatehouse/shared/errors";
import { audit } from "../audit/audit";
import type { UserCtx } from "../context";
import { type Tx, transaction } from "../db/transaction";
import { emit } from "../events/emit";
import { findOwnWorkspace } from "../settings/get-versioned-settings";
import { settingsChanged } from "../settings/settings-events";
import { fullName } from "../users/full-name";
import { logoPath } from "./logo-path";
import { logoTypeOf } from "./logo-type-of";

const wear = async (tx: Tx<UserCtx>, logoId: string | null): Promise<void> => {
  const { _id: workspaceId, logoId: before = null } = await findOwnWorkspace(tx);
  await tx.stores.workspaces.setLogo(workspaceId, logoId);
  const data = { area: "general", name: fullName(tx.actor.user), fields: ["logo"] } as const;
  await emit(tx, settingsChanged, { workspaceId, data: { ...data, fields: [...data.fields] } });
  await audit(tx, {
    workspaceId,
    action: "settings.update",
    target: { kind: "workspace", id: workspaceId },
    changes: { logo: { before, after: logoId } },
    details: { area: "general" },
  });
};

export const getBranding = async (ctx: UserCtx): Promise<Branding> => {
  const { logoId } = await findOwnWorkspace(ctx);
  return { logoPath: logoId ? logoPath(logoId) : null };
};

/** The mails of the workspace carry this picture from now on. Throws `input.invalid` when it is none that we take. */
export const setLogo = async (ctx: UserCtx, { image }: SetLogoInput): Promise<Branding> => {
  const bytes = Buffer.from(image, "base64");
  const type = logoTypeOf(bytes);
  if (!type) throw new AppError("input.invalid", { fields: { image: "Choose a PNG, JPEG or WebP picture" } });
  const id = ctx.newId("logo");
  const { workspaceId } = ctx.actor;
  await transaction(ctx, async (tx) => {
    await tx.stores.logos.insert({ _id: id, workspaceId, type, bytes, createdAt: tx.now() });
    await tx.stores.logos.deleteOlder(workspaceId);
    await wear(tx, id);
  });
  return { logoPath: logoPath(id) };
};

export const removeLogo = async (ctx: UserCtx): Promise<Branding> => {
  await transaction(ctx, (tx) => wear(tx, null));
  return { logoPath: null };
};
