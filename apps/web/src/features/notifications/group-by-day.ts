import { daysBetween, formatDay } from "../../lib/format";

type Dated = { happenedAt: Date };
type Day<Item> = { label: string; items: Item[] };

const dayLabel = (date: Date, now: Date): string => {
  const days = daysBetween(now, date);
  if (days === 0) return "Today";
  return days === -1 ? "Yesterday" : formatDay(date, now);
};

/** Keeps the order; the days are those of the person's own zone. */
export const groupByDay = <Item extends Dated>(items: Item[], now: Date): Day<Item>[] =>
  items.reduce<Day<Item>[]>((days, item) => {
    const label = dayLabel(item.happenedAt, now);
    const last = days.at(-1);
    if (last?.label === label) last.items.push(item);
    else days.push({ label, items: [item] });
    return days;
  }, []);
