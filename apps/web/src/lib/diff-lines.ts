export type LineChange = { kind: "same" | "removed" | "added"; line: string };

/** Length of the longest common sequence of what is left from each pair of lines on. */
const commonLengths = (before: string[], after: string[]): number[][] => {
  const lengths = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0));
  const at = (i: number, j: number) => lengths[i]?.[j] ?? 0;
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const row = lengths[i] ?? [];
      row[j] = before[i] === after[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  return lengths;
};

/** What became of each line between two texts, removed lines before added ones. */
export const diffLines = (before: string, after: string): LineChange[] => {
  const [old, fresh] = [before.split("\n"), after.split("\n")];
  const lengths = commonLengths(old, fresh);
  const at = (i: number, j: number) => lengths[i]?.[j] ?? 0;
  const changes: LineChange[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < fresh.length) {
    const [gone, line] = [old[i], fresh[j]];
    if (gone !== undefined && gone === line) {
      changes.push({ kind: "same", line });
      i += 1;
      j += 1;
    } else if (gone !== undefined && (line === undefined || at(i + 1, j) >= at(i, j + 1))) {
      changes.push({ kind: "removed", line: gone });
      i += 1;
    } else if (line !== undefined) {
      changes.push({ kind: "added", line });
      j += 1;
    }
  }
  return changes;
};
