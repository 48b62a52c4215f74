/** A sorted map of bytes to bytes as one reader sees it. */
export type Reader = {
  get(key: Buffer): Buffer | undefined;
  range(range: KeyRange): Iterable<Entry>;
  /** How many entries a range has; given a limit, it stops looking there. */
  count(range: KeyRange, limit?: number): number;
};

export type Entry = { key: Buffer; value: Buffer };

/** From `start` (included) to `end` (excluded); `expect` says how many entries the caller will probably read. */
export type KeyRange = { start: Buffer; end: Buffer; reverse?: boolean; expect?: number };

export const countKeys = (reader: Reader, ranges: KeyRange[], limit?: number): number =>
  ranges.reduce(
    (count, range) =>
      count === limit ? count : count + reader.count(range, limit === undefined ? undefined : limit - count),
    0,
  );

export type Writer = Reader & {
  put(key: Buffer, value: Buffer): void;
  remove(key: Buffer): void;
  /** The same under a key that nobody else can want: that of a new record, or one that ends in the record's id. */
  putOwn(key: Buffer, value: Buffer): void;
  removeOwn(key: Buffer): void;
  /** Runs `work`; if it throws, whatever it wrote is forgotten. */
  attempt<T>(work: () => T): T;
  /** Remembers something to do once these writes are in the store, such as adjusting a counter. */
  onApplied(effect: () => void): void;
};
