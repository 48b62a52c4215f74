export const inviteCodeStates = ["active", "inactive", "not_usable", "expired", "used_up"] as const;
/** What a code is worth right now: computed from its switch, its team, its date and its count. */
export type InviteCodeState = (typeof inviteCodeStates)[number];
