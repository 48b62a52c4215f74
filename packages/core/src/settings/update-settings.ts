import { can } from "@gatehouse/shared/access/permissions";
import { AppError } from "@gatehouse/shared/errors";
import type { ExtraField } from "@gatehouse/shared/settings/extra-fields";
import type { SettingsArea, UpdateSettingsInput, VersionedSettings } from "@gatehouse/shared/settings/settings";
import { audit } from "../audit/audit";
import { changesOf } from "../audit/changes-of";
import { requireFreshSignIn } from "../auth/require-fresh-sign-in";
import type { UserCtx } from "../context";
import { transaction } from "../db/transaction";
import { emit } from "../events/emit";
import { fullName } from "../users/full-name";
import { findOwnWorkspace } from "./get-versioned-settings";
import { settingsChanged } from "./settings-events";
import { settingsOf } from "./settings-of";

/** Answers are kept by the field's key: one that changes its kind would leave answers that fit it no more. */
const refuseOtherKinds = (before: ExtraField[], after: ExtraField[]): void => {
  const index = after.findIndex(({ key, audience, kind }) =>
    before.some((field) => field.key === key && field.audience === audience && field.kind !== kind),
  );
  if (index < 0) return;
  const message = "The kind of a field stays: delete it and add another one";
  throw new AppError("input.invalid", { fields: { [`values.extraFields.${index}.kind`]: message } });
};

/** What would let a stranger in for longer, or with more power. */
const guarded: readonly SettingsArea[] = ["admins", "security"];

/**
 * Changes what is given of one area, and nothing else. Throws `settings.changed-meanwhile` when somebody else changed
 * settings since `version` was read.
 */
export const updateSettings = (
  ctx: UserCtx,
  { area, version, values }: UpdateSettingsInput,
): Promise<VersionedSettings> =>
  transaction(ctx, async (tx) => {
    if (area === "admins" && !can(tx.actor.user, "admins:update")) throw new AppError("auth.forbidden");
    if (guarded.includes(area)) requireFreshSignIn(tx);
    const workspace = await findOwnWorkspace(tx);
    const before = settingsOf(workspace);
    const changed: object = { ...before[area], ...values };
    const changes = changesOf<object>(before[area], changed, Object.keys(changed) as never[]);
    if (Object.keys(changes).length === 0) return { version: workspace.settingsVersion ?? 0, settings: before };
    const after = { ...before, [area]: changed };
    refuseOtherKinds(before.registration.extraFields, after.registration.extraFields);
    const updated = await tx.stores.workspaces.updateSettings(workspace._id, version, {
      name: after.general.workspaceName,
      settings: after,
    });
    if (!updated) throw new AppError("settings.changed-meanwhile");
    const data = { area, name: fullName(tx.actor.user), fields: Object.keys(changes) };
    await emit(tx, settingsChanged, { workspaceId: workspace._id, data });
    const target = { kind: "workspace", id: workspace._id } as const;
    await audit(tx, { workspaceId: workspace._id, action: "settings.update", target, changes, details: { area } });
    return { version: version + 1, settings: after };
  });
