import type { BoundedCount } from "@gatehouse/shared/organizations/organization";
import { mostCounted } from "@gatehouse/shared/page";

/** What people read of a count that stopped one beyond the bound. */
export const boundedCount = (counted: number): BoundedCount => ({
  value: Math.min(counted, mostCounted),
  isExact: counted <= mostCounted,
});
