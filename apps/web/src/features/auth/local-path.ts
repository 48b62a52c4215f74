/** A return path taken from the address: only one that stays in this app, else null. */
export const localPath = (next: string | undefined): string | null => {
  if (!next?.startsWith("/") || !URL.canParse(next, location.origin)) return null;
  const { origin, pathname, search, hash } = new URL(next, location.origin);
  // What begins with two slashes names another site, also when "/.//" was made of it.
  const isHere = origin === location.origin && !pathname.startsWith("//");
  return isHere && !pathname.startsWith("/auth/") ? pathname + search + hash : null;
};
