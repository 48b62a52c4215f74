const now = () => performance.now();

/** Operations per second of `workers` loops that each wait for their operation before starting the next. */
export async function measureRate(workers: number, durationMs: number, operate: () => unknown): Promise<number> {
  const start = now();
  let done = 0;
  const work = async () => {
    while (now() - start < durationMs) {
      await operate();
      done++;
    }
  };
  await Promise.all(Array.from({ length: workers }, work));
  return done / ((now() - start) / 1000);
}

export type Spread = { median: number; lowest: number; highest: number };

export function spreadOf(rates: number[]): Spread {
  const sorted = rates.map(Math.round).sort((left, right) => left - right);
  const at = (index: number) => sorted[index] ?? Number.NaN;
  return { median: at(Math.floor(sorted.length / 2)), lowest: at(0), highest: at(sorted.length - 1) };
}
