import type { Settings } from "@gatehouse/shared/settings/settings";
import type { Config } from "../context";

/** Whether people who register prove their address; without SMTP no link reaches them, so it is not asked. */
export const provesEmail = (
  { emailEnabled }: Pick<Config, "emailEnabled">,
  { registration, security }: Pick<Settings, "registration" | "security">,
): boolean => emailEnabled && (registration.verifyEmailFirst || security.verifiedEmailToSignIn);

/** Whether admins see only those who proved their address. */
export const showsProvedOnly = (
  { emailEnabled }: Pick<Config, "emailEnabled">,
  { registration }: Pick<Settings, "registration">,
): boolean => emailEnabled && registration.verifyEmailFirst;
