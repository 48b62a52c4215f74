import type { BoundedCount } from "@gatehouse/shared/organizations/organization";
import { formatNumber } from "./format";

/** "41", or "1,000+" where nobody counted further. */
export const formatBounded = ({ value, isExact }: BoundedCount): string =>
  `${formatNumber(value)}${isExact ? "" : "+"}`;

/** "1 person", "41 people", "1,000+ people" */
export const peopleInWords = (count: BoundedCount): string =>
  `${formatBounded(count)} ${count.value === 1 ? "person" : "people"}`;
