import { AppError } from "@gatehouse/shared/errors";
import type { UpdateMyOrganizationInput } from "@gatehouse/shared/my-organization/my-organization";
import type { UserCtx } from "../context";
import { updateOrganization } from "../organizations/update-organization";
import { readAnswers } from "../settings/read-answers";
import { getSettings } from "../settings/settings-of";

/** An org admin gives the own organization another name or other answers, the required ones among them. */
export const updateMyOrganization = async (ctx: UserCtx, input: UpdateMyOrganizationInput): Promise<void> => {
  const { organization, workspaceId } = ctx.actor;
  if (!organization || organization.isDefault) throw new AppError("auth.forbidden");
  const { registration } = await getSettings(ctx, workspaceId);
  const extra = readAnswers(registration.extraFields, "organizations", input.extra);
  await updateOrganization(ctx, { ...input, id: organization._id, extra });
};
