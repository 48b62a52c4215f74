import { AppError } from "@gatehouse/shared/errors";
import type { EmailChangePreview } from "@gatehouse/shared/profile/profile";
import type { LinkDoc } from "../auth/link-store";
import { claimLink, findUsableLink } from "../auth/links";
import type { UserCtx } from "../context";
import { transaction } from "../db/transaction";
import { setEmail } from "./set-email";

/**
 * The link only counts for the person who asked: with a mistyped address it lies in a stranger's mailbox, who must not
 * come to own the account by it.
 */
const ownLink = async (ctx: UserCtx, token: string): Promise<LinkDoc> => {
  const link = await findUsableLink(ctx, "change-email", token);
  if (link.userId !== ctx.actor.user._id) throw new AppError("link.not-found");
  return link;
};

export const previewEmailChange = async (ctx: UserCtx, { token }: { token: string }): Promise<EmailChangePreview> => ({
  email: (await ownLink(ctx, token)).email,
});

/** The new address is proved and becomes the sign-in. Of two at once one succeeds, the other reads `link.used`. */
export const confirmEmailChange = async (ctx: UserCtx, { token }: { token: string }): Promise<EmailChangePreview> => {
  const { email } = await ownLink(ctx, token);
  await transaction(ctx, async (tx) => {
    await claimLink(tx, "change-email", token);
    await setEmail(tx, tx.actor.user, { email, emailVerified: true });
  });
  return { email };
};
