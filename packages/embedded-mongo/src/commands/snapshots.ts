import { Timestamp } from "bson";
import { mongoError } from "../errors";
import type { PinnedSnapshot, Store } from "../storage/store";
import { isDoc } from "../values/document";
import type { Call } from "./call";
import type { Clock } from "./clock";

const READS_SNAPSHOTS = ["find", "aggregate", "distinct", "getMore"];
const KEPT_MS = 5 * 60_000;

export type Snapshots = {
  /** The state a command with read concern `snapshot` sees: the one of the time it names, or the newest. */
  take(call: Call): NonNullable<Call["snapshot"]>;
  sweep(): void;
  releaseAll(): void;
};

type Kept = PinnedSnapshot & { time: Timestamp; usedAt: number };

export function createSnapshots(store: Store, clock: Clock): Snapshots {
  const kept = new Map<string, Kept>();

  function release(id: string, snapshot: Kept): void {
    snapshot.release();
    kept.delete(id);
  }

  return {
    take: ({ name, body }) => {
      if (!READS_SNAPSHOTS.includes(name))
        throw mongoError(
          72,
          `Command ${name} does not support { readConcern: { level: "snapshot", provenance: "clientSupplied" } } :: caused by :: read concern not supported`,
        );
      const asked = isDoc(body.readConcern) ? body.readConcern.atClusterTime : undefined;
      if (!(asked instanceof Timestamp)) {
        const time = clock.tick();
        const snapshot = { ...store.pin(), time, usedAt: Date.now() };
        kept.set(time.toString(), snapshot);
        return snapshot;
      }
      const found = kept.get(asked.toString());
      if (!found) throw mongoError(239, "Read timestamp is older than the oldest available timestamp.");
      found.usedAt = Date.now();
      return found;
    },
    sweep: () => {
      for (const [id, snapshot] of kept) if (Date.now() - snapshot.usedAt > KEPT_MS) release(id, snapshot);
    },
    releaseAll: () => {
      for (const [id, snapshot] of kept) release(id, snapshot);
    },
  };
}
