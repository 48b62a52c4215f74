import type { UpdateAnswersInput } from "@gatehouse/shared/profile/profile";
import { audit } from "../audit/audit";
import type { UserCtx } from "../context";
import { transaction } from "../db/transaction";
import { readAnswers } from "../settings/read-answers";
import { getSettings } from "../settings/settings-of";
import { saveUser } from "../users/save-user";

/** The person's own answers to what the workspace asks; one to a field that is asked no more stays as it was. */
export const updateAnswers = async (ctx: UserCtx, { extra }: UpdateAnswersInput): Promise<void> => {
  const { user, workspaceId } = ctx.actor;
  const { registration } = await getSettings(ctx, workspaceId);
  const asked = new Set(registration.extraFields.map(({ key }) => key));
  const former = Object.entries(user.extra).filter(([key]) => !asked.has(key));
  const answers = readAnswers(registration.extraFields, "people", extra);
  await transaction(ctx, async (tx) => {
    await saveUser(tx, user, { extra: { ...Object.fromEntries(former), ...answers } });
    const changed = [...asked].filter((key) => user.extra[key] !== answers[key]);
    const target = { kind: "user", id: user._id } as const;
    await audit(tx, { workspaceId: user.workspaceId, action: "user.update-profile", target, details: { changed } });
  });
};
