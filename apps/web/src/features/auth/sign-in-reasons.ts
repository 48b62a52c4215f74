/** Why somebody stands before the door, in words; the keys are in the address. */
export const signInReasons = {
  "signed-out": "You are signed out.",
  "set-up": "Gatehouse is set up already. Sign in with your account.",
  "password-set": "Your new password is set, and every session has ended. Sign in with it.",
  withdrawn: "Your registration is withdrawn.",
  "account-deleted": "Your account is deleted, with everything that was personal about it.",
};

export type SignInReason = keyof typeof signInReasons;
