import type { Filter } from "mongodb";
import type { Doc, Operations } from "./collection";

type Waiting = Doc & { createdAt: Date };

/** The last one that was read. */
export type After = { createdAt: Date; id: string } | null;

/** The next `limit` documents after a moment, by an index that ends in `createdAt` and `_id`. */
export const oldestFirst = <D extends Waiting>(
  operations: Operations<D>,
  filter: Filter<D>,
  { after, limit }: { after: After; limit: number },
): Promise<D[]> => {
  const later = after && {
    createdAt: { $gte: after.createdAt },
    $or: [{ createdAt: { $gt: after.createdAt } }, { createdAt: after.createdAt, _id: { $gt: after.id } }],
  };
  return operations
    .find({ ...filter, ...later } as Filter<D>)
    .sort({ createdAt: 1, _id: 1 })
    .limit(limit)
    .toArray() as Promise<D[]>;
};
