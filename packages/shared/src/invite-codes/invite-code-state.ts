export const inviteCodeStates = ["active", "inactive", "not_usable", "expired", "used_up"] as const;
/** What a code is worth right now: computed from its switch, its team, its date and its count. */
export type InviteCodeState = (typeof inviteCodeStates)[number];

type Code = {
  isActive: boolean;
  /** The team it leads to was deleted. */
  isTeamGone: boolean;
  /** Null: never. */
  expiresAt: Date | null;
  used: number;
  /** Null: unlimited. */
  quota: number | null;
};

export const inviteCodeState = (code: Code, now: Date): InviteCodeState => {
  if (!code.isActive) return "inactive";
  if (code.isTeamGone) return "not_usable";
  if (code.expiresAt && code.expiresAt <= now) return "expired";
  return code.quota !== null && code.used >= code.quota ? "used_up" : "active";
};
