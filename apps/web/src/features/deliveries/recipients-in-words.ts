import type { Delivery } from "@gatehouse/shared/notifications/delivery";
import { formatNumber } from "../../lib/format";
import { formatBounded } from "../../lib/format-bounded";

/** "Ines Okafor", or "Ines Okafor, +5" where the row stands for several. */
export const recipientsInWords = ({ to, recipients }: Pick<Delivery, "to" | "recipients">): string => {
  const name = to?.name ?? "Somebody who was deleted";
  if (!recipients) return name;
  const { count } = recipients;
  return count.isExact ? `${name}, +${formatNumber(count.value - 1)}` : `${name} and ${formatBounded(count)} others`;
};
