/** When a document changed: now, but always after the change before, so that two within a millisecond differ. */
export const laterThan = (updatedAt: Date, now: Date): Date =>
  now > updatedAt ? now : new Date(updatedAt.getTime() + 1);
