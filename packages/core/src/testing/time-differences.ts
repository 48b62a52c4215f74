const batch = 20;
const maxRounds = 400;

const at = (sorted: number[], index: number): number =>
  sorted[Math.min(sorted.length - 1, Math.max(0, Math.round(index)))] ?? 0;

/** Between these the median lies with 99.9 % certainty, whatever the distribution: ranks of the sorted values. */
const medianBounds = (values: number[]): [number, number] => {
  const sorted = values.toSorted((a, b) => a - b);
  const reach = 1.65 * Math.sqrt(sorted.length);
  return [at(sorted, sorted.length / 2 - reach), at(sorted, sorted.length / 2 + reach)];
};

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

/**
 * By which share of the first kind's time each kind differs from it at most, with 99.9 % certainty. All kinds take turns
 * within each round, and rounds are compared with themselves, so that a busy machine slows all of them alike. Goes on
 * until the answers are inside `tolerance`, or for 400 rounds.
 */
export const timeDifferences = async (
  kinds: Record<string, () => Promise<unknown>>,
  tolerance: number,
): Promise<Record<string, number>> => {
  const entries = Object.entries(kinds);
  const rounds: number[][] = [];
  const shares = (): number[] => {
    const usual = at(
      rounds.map(([first = 0]) => first).toSorted((a, b) => a - b),
      rounds.length / 2,
    );
    return entries.map((_, kind) => {
      const bounds = medianBounds(rounds.map((times) => (times[kind] ?? 0) - (times[0] ?? 0)));
      return Math.max(...bounds.map(Math.abs)) / usual;
    });
  };
  const isDone = () => rounds.length % batch === 0 && shares().every((share) => share <= tolerance);
  do {
    const times: number[] = [];
    for (const [turn] of entries.entries()) {
      const kind = (turn + rounds.length) % entries.length;
      times[kind] = await timed(entries[kind]?.[1] ?? Promise.reject);
    }
    rounds.push(times);
  } while (rounds.length < 2 * batch || (rounds.length < maxRounds && !isDone()));
  const found = shares();
  return Object.fromEntries(entries.map(([name], kind) => [name, found[kind] ?? 0]));
};
