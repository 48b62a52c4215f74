import type { Entry, KeyRange, Reader, Writer } from "./keyspace";

export type Change = { key: Buffer; value: Buffer | undefined };

export type Overlay = Writer & {
  changes(): ReadonlyMap<string, Change>;
  readonly size: number;
  applied(): void;
};

const keyId = (key: Buffer): string => key.toString("latin1");

/** Writes kept in memory on top of a reader, which sees them at once. `beforeWrite` may refuse a key by throwing. */
export function createOverlay(base: Reader, beforeWrite: (id: string) => void = () => {}): Overlay {
  const changes = new Map<string, Change>();
  let undo: { id: string; before: Change | undefined }[] | undefined;
  let effects: (() => void)[] = [];
  let sorted: Change[] | undefined;

  function write(key: Buffer, value: Buffer | undefined): void {
    const id = keyId(key);
    beforeWrite(id);
    const before = changes.get(id);
    undo?.push({ id, before });
    const change = { key, value };
    changes.set(id, change);
    if (sorted) sorted.splice(firstAtOrAfter(sorted, key), before ? 1 : 0, change);
  }

  function within({ start, end, reverse }: KeyRange): Change[] {
    sorted ??= [...changes.values()].sort((a, b) => Buffer.compare(a.key, b.key));
    const found = sorted.slice(firstAtOrAfter(sorted, start), firstAtOrAfter(sorted, end));
    return reverse ? found.reverse() : found;
  }

  return {
    get: (key) => {
      const change = changes.size > 0 ? changes.get(keyId(key)) : undefined;
      return change ? change.value : base.get(key);
    },
    range: (range) => {
      if (changes.size === 0) return base.range(range);
      const own = within(range);
      return own.length === 0 ? base.range(range) : merge(base.range(range), own, range.reverse === true);
    },
    count: (range, limit) => {
      if (changes.size === 0 || within(range).length === 0) return base.count(range, limit);
      let count = 0;
      for (const _ of merge(base.range(range), within(range), false)) if (++count === limit) break;
      return count;
    },
    put: write,
    remove: (key) => write(key, undefined),
    attempt: (work) => {
      const outer = undo;
      const effectCount = effects.length;
      undo = [];
      try {
        return work();
      } catch (error) {
        for (const { id, before } of undo.reverse()) before ? changes.set(id, before) : changes.delete(id);
        undo = [];
        effects = effects.slice(0, effectCount);
        sorted = undefined;
        throw error;
      } finally {
        outer?.push(...undo);
        undo = outer;
      }
    },
    onApplied: (effect) => effects.push(effect),
    changes: () => changes,
    get size() {
      return changes.size;
    },
    applied: () => {
      for (const effect of effects) effect();
    },
  };
}

function firstAtOrAfter(changes: Change[], key: Buffer): number {
  let low = 0;
  let high = changes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (Buffer.compare((changes[middle] as Change).key, key) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function* merge(base: Iterable<Entry>, own: Change[], reverse: boolean): Generator<Entry> {
  let i = 0;
  const sign = reverse ? -1 : 1;
  for (const entry of base) {
    let replaced = false;
    for (; i < own.length; i++) {
      const change = own[i] as Change;
      const order = Buffer.compare(change.key, entry.key) * sign;
      if (order > 0) break;
      if (order === 0) replaced = true;
      if (change.value) yield { key: change.key, value: change.value };
    }
    if (!replaced) yield entry;
  }
  for (; i < own.length; i++) {
    const change = own[i] as Change;
    if (change.value) yield { key: change.key, value: change.value };
  }
}
