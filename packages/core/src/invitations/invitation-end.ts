const dayMs = 24 * 3_600_000;

export const invitationEnd = (now: Date, validDays: number): Date => new Date(now.getTime() + validDays * dayMs);
