import type { Config } from "../context";
import type { InviteCodeDoc } from "./invite-code-store";

/** For certain addresses only: whoever registers with it has to prove theirs, or anybody could write down one of them. */
export const asksForProof = ({ emailDomains }: Pick<InviteCodeDoc, "emailDomains">): boolean => emailDomains.length > 0;

/** Whether holding the code is the approval. Not where it asks for a proof and, without SMTP, nobody can give one. */
export const approvesByItself = (
  { emailEnabled }: Pick<Config, "emailEnabled">,
  inviteCode: Pick<InviteCodeDoc, "autoApprove" | "emailDomains">,
): boolean => inviteCode.autoApprove && (emailEnabled || !asksForProof(inviteCode));
