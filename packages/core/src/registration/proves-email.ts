import type { Settings } from "@gatehouse/shared/settings/settings";
import type { Config } from "../context";
import { asksForProof } from "../invite-codes/approves-by-itself";
import type { InviteCodeDoc } from "../invite-codes/invite-code-store";

/** Whether people who register prove their address; without SMTP no link reaches them, so it is not asked. */
export const provesEmail = (
  { emailEnabled }: Pick<Config, "emailEnabled">,
  { registration, security }: Pick<Settings, "registration" | "security">,
  inviteCode: Pick<InviteCodeDoc, "emailDomains"> | null,
): boolean =>
  emailEnabled &&
  (registration.verifyEmailFirst ||
    security.verifiedEmailToSignIn ||
    (inviteCode !== null && asksForProof(inviteCode)));

/** Whether admins see only those who proved their address. */
export const showsProvedOnly = (
  { emailEnabled }: Pick<Config, "emailEnabled">,
  { registration }: Pick<Settings, "registration">,
): boolean => emailEnabled && registration.verifyEmailFirst;
