import { AppError } from "@gatehouse/shared/errors";
import type { UpdateTemplateInput } from "@gatehouse/shared/templates/template";
import { audit } from "../audit/audit";
import { changesOf } from "../audit/changes-of";
import type { UserCtx } from "../context";
import { transaction } from "../db/transaction";
import { changeTemplate } from "./change-template";
import { templateType } from "./template-type";
import { recipientsOf, typeSettingsOf } from "./type-settings";

/** Switches a type on or off and chooses who is told. Throws `template.is-mandatory` for what nobody may switch. */
export const updateTemplate = (ctx: UserCtx, { isOn, audiences, ...at }: UpdateTemplateInput): Promise<void> => {
  const type = templateType(at.type);
  if (type.isMandatory) throw new AppError("template.is-mandatory");
  const unknown = audiences?.find((name) => !Object.keys(recipientsOf(type)).includes(name));
  if (unknown) throw new AppError("input.invalid", { fields: { audiences: `Nobody is ${unknown} here` } });
  const { workspaceId } = ctx.actor;
  return transaction(ctx, async (tx) => {
    const template = await tx.stores.templates.find(workspaceId, at.type);
    const before = typeSettingsOf(type, template);
    const given = { ...(isOn !== undefined && { isOn }), ...(audiences && { audiences }) };
    await changeTemplate(tx, at, given);
    const after = typeSettingsOf(type, { isOn: before.isOn, audiences: before.audiences, ...given });
    const target = { kind: "workspace", id: workspaceId } as const;
    const changes = changesOf(before, after, ["isOn", "audiences"]);
    await audit(tx, { workspaceId, action: "template.update", target, details: { type: at.type }, changes });
  });
};
