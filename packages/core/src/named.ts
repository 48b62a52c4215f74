/** What an id points to, as people read it; null when it is gone. */
export const named = (id: string | null, names: Map<string, string>): { id: string; name: string } | null => {
  const name = id === null ? undefined : names.get(id);
  return id === null || name === undefined ? null : { id, name };
};
