import type { Entry, KeyRange, Reader, Writer } from "./keyspace";

/** By the text of its key, what is written there; undefined where something is removed. */
export type Changes = ReadonlyMap<string, Buffer | undefined>;

export type Overlay = Writer & {
  changes(): Changes;
  readonly size: number;
  applied(): void;
};

/** A text that sorts as the key does, of which thousands are kept at less cost than of buffers. */
const textOf = (key: Buffer): string => key.toString("latin1");
export const keyOf = (text: string): Buffer => Buffer.from(text, "latin1");

/**
 * Writes kept in memory on top of a reader, which sees them at once. `beforeWrite` may refuse a key that others can want
 * by throwing.
 */
export function createOverlay(base: Reader, beforeWrite: (text: string) => void = () => {}): Overlay {
  const changes = new Map<string, Buffer | undefined>();
  /** By turns a key, whether it is new here, and else what it had: one list is cheaper than thousands of triples. */
  let undo: (string | boolean | Buffer | undefined)[] | undefined;
  let effects: (() => void)[] = [];
  let sorted: string[] | undefined;

  function write(text: string, value: Buffer | undefined): void {
    const isNew = !changes.has(text);
    undo?.push(text, isNew, isNew ? undefined : changes.get(text));
    changes.set(text, value);
    if (sorted && isNew) sorted.splice(firstAtOrAfter(sorted, text), 0, text);
  }

  function guarded(key: Buffer, value: Buffer | undefined): void {
    const text = textOf(key);
    beforeWrite(text);
    write(text, value);
  }

  function within({ start, end, reverse }: KeyRange): string[] {
    sorted ??= [...changes.keys()].sort();
    const found = sorted.slice(firstAtOrAfter(sorted, textOf(start)), firstAtOrAfter(sorted, textOf(end)));
    return reverse ? found.reverse() : found;
  }

  return {
    get: (key) => {
      const text = changes.size > 0 ? textOf(key) : undefined;
      return text !== undefined && changes.has(text) ? changes.get(text) : base.get(key);
    },
    range: (range) => {
      if (changes.size === 0) return base.range(range);
      const own = within(range);
      return own.length === 0 ? base.range(range) : merge(base.range(range), own, changes, range.reverse === true);
    },
    count: (range, limit) => {
      const own = changes.size === 0 ? [] : within(range);
      if (own.length === 0) return base.count(range, limit);
      let count = 0;
      for (const _ of merge(base.range(range), own, changes, range.reverse === true)) if (++count === limit) break;
      return count;
    },
    put: guarded,
    remove: (key) => guarded(key, undefined),
    putOwn: (key, value) => write(textOf(key), value),
    removeOwn: (key) => write(textOf(key), undefined),
    attempt: (work) => {
      const outer = undo;
      const effectCount = effects.length;
      undo = [];
      try {
        return work();
      } catch (error) {
        for (let i = undo.length - 3; i >= 0; i -= 3) {
          const [text, isNew, value] = undo.slice(i, i + 3) as [string, boolean, Buffer | undefined];
          if (isNew) changes.delete(text);
          else changes.set(text, value);
        }
        undo = [];
        effects = effects.slice(0, effectCount);
        sorted = undefined;
        throw error;
      } finally {
        if (outer) for (const each of undo) outer.push(each);
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

function firstAtOrAfter(sorted: string[], text: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as string) < text) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What lies below, and the changes at the keys of `own`, both in the same order. */
function* merge(base: Iterable<Entry>, own: string[], changes: Changes, reverse: boolean): Generator<Entry> {
  let i = 0;
  const changeAt = function* (text: string): Generator<Entry> {
    const value = changes.get(text);
    if (value) yield { key: keyOf(text), value };
  };
  for (const entry of base) {
    const text = textOf(entry.key);
    for (; i < own.length; i++) {
      const next = own[i] as string;
      if (next === text || next < text === reverse) break;
      yield* changeAt(next);
    }
    if (own[i] === text) yield* changeAt(own[i++] as string);
    else yield entry;
  }
  for (; i < own.length; i++) yield* changeAt(own[i] as string);
}
