import type { VerificationPreview } from "@gatehouse/shared/registration/registration";
import { findUsableLink } from "../auth/links";
import type { Deps } from "../context";

/** The address that a working link proves; throws what became of any other one. */
export const previewVerification = async (
  ctx: Pick<Deps, "stores" | "now">,
  { token }: { token: string },
): Promise<VerificationPreview> => {
  const { email } = await findUsableLink(ctx, "verify-email", token);
  return { email };
};
