import type { ErrorCode } from "@gatehouse/shared/errors";

/** Why signing in was, or would be, refused, for whoever looks at somebody else's account. */
export const signInRefusals: { [reason in ErrorCode | "wrong-password"]?: string } = {
  "auth.account-not-active": "The registration waits for an admin",
  "auth.account-rejected": "The registration was rejected",
  "auth.account-suspended": "The account is suspended",
  "auth.email-not-verified": "The e-mail address is not verified",
  "auth.invalid-credentials": "The invitation was not accepted yet",
  "auth.organization-suspended": "The organization is suspended",
  "wrong-password": "Wrong password",
};
