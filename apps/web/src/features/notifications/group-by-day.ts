import { formatDay } from "../../lib/format";

type Dated = { createdAt: Date };
type Day<Item> = { label: string; items: Item[] };

const dayMs = 24 * 3_600_000;

const dayLabel = (date: Date, now: Date): string => {
  if (date.toDateString() === now.toDateString()) return "Today";
  if (date.toDateString() === new Date(now.getTime() - dayMs).toDateString()) return "Yesterday";
  return formatDay(date, now);
};

/** Keeps the order; the days are those of the person's own zone. */
export const groupByDay = <Item extends Dated>(items: Item[], now: Date): Day<Item>[] =>
  items.reduce<Day<Item>[]>((days, item) => {
    const label = dayLabel(item.createdAt, now);
    const last = days.at(-1);
    if (last?.label === label) last.items.push(item);
    else days.push({ label, items: [item] });
    return days;
  }, []);
