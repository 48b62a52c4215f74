import { Binary, Long, Timestamp } from "bson";
import type { Doc } from "../values/document";

/** Cluster time: seconds and a counter, always ahead of what clients have been told. */
export type Clock = { now(): Timestamp; tick(): Timestamp; stamp(): Doc };

export function createClock(): Clock {
  let seconds = Math.floor(Date.now() / 1000);
  let count = 1;
  const now = () => new Timestamp({ t: seconds, i: count });
  const tick = () => {
    const current = Math.floor(Date.now() / 1000);
    if (current > seconds) {
      seconds = current;
      count = 1;
    } else count++;
    return now();
  };
  return {
    now,
    tick,
    stamp: () => {
      const time = tick();
      const signature = { hash: new Binary(Buffer.alloc(20)), keyId: Long.ZERO };
      return { $clusterTime: { clusterTime: time, signature }, operationTime: time };
    },
  };
}
