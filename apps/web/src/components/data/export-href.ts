/** Where the server streams a list as CSV: all rows that match, in the order of the list. */
export const exportHref = (list: string, filters: Record<string, string | number | boolean | undefined>): string => {
  const present = Object.entries(filters).filter(([, value]) => value !== undefined);
  return `/exports/${list}.csv?${new URLSearchParams(present.map(([name, value]) => [name, String(value)]))}`;
};
