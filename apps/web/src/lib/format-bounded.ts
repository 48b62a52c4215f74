import type { BoundedCount } from "@gatehouse/shared/organizations/organization";
import { formatNumber } from "./format";

/** "41", or "1,000+" where nobody counted further. */
export const formatBounded = ({ value, isExact }: BoundedCount): string =>
  `${formatNumber(value)}${isExact ? "" : "+"}`;
