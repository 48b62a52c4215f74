import type { VerificationPreview } from "@gatehouse/shared/registration/registration";
import { findVerification, type VisitorCtx } from "./find-verification";

/** The address that a working link proves; throws what became of any other one. */
export const previewVerification = async (
  ctx: VisitorCtx,
  { token }: { token: string },
): Promise<VerificationPreview> => {
  const { user, asksPassword } = await findVerification(ctx, token);
  return { email: user.email, asksPassword };
};
