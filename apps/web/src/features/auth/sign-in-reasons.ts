/** Why somebody stands before the door, in words; the keys are in the address. */
export const signInReasons = {
  "signed-out": "You are signed out.",
  "set-up": "Gatehouse is set up already. Sign in with your account.",
};

export type SignInReason = keyof typeof signInReasons;
