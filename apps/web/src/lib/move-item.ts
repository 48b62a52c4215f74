/** The same items with one of them a place further (1) or back (-1); at the ends nothing moves. */
export const moveItem = <Item>(items: readonly Item[], from: number, by: 1 | -1): Item[] => {
  const to = from + by;
  const moved = items[from];
  if (moved === undefined || to < 0 || to >= items.length) return [...items];
  return items.toSpliced(from, 1).toSpliced(to, 0, moved);
};
