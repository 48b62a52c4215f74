import type { Channel } from "@gatehouse/shared/notifications/notification";
import type { DeliveryDoc } from "./delivery-store";

export type Mark = ReturnType<typeof markOthers>;

/**
 * Marks, of what is sent about one event, all but the first of each channel, batch by batch: the log shows one row a
 * message. `begun` are the channels whose first one is stored already. The first one is one that was tried, if there is
 * any in its batch, for its attempts are what the log shows of the message; it is stored before the others are.
 */
export const markOthers = (begun: Iterable<Channel>) => {
  const known = new Set(begun);
  return <D extends DeliveryDoc>(batch: D[]): D[] => {
    const firsts = new Set<D>();
    for (const doc of batch.toSorted((a, b) => Number(a.state === "skipped") - Number(b.state === "skipped"))) {
      if (!known.has(doc.channel)) firsts.add(doc);
      known.add(doc.channel);
    }
    const others = batch.filter((doc) => !firsts.has(doc));
    for (const doc of others) doc.isOther = true;
    return [...firsts, ...others];
  };
};
