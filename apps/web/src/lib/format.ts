const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

const relative = new Intl.RelativeTimeFormat(undefined, { numeric: "always", style: "short" });
const day = new Intl.DateTimeFormat(undefined, { day: "numeric", month: "short" });
const dayOfYear = new Intl.DateTimeFormat(undefined, { day: "numeric", month: "short", year: "numeric" });
const exact = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "medium" });
const minute = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" });
const number = new Intl.NumberFormat();
const list = new Intl.ListFormat(undefined, { type: "conjunction" });

export const timeZone = exact.resolvedOptions().timeZone;

const daysBetween = (earlier: Date, later: Date): number =>
  Math.round((new Date(later).setHours(12, 0, 0, 0) - new Date(earlier).setHours(12, 0, 0, 0)) / (24 * hourMs));

/** "14 Nov", with the year when it is not this one. */
export const formatDay = (date: Date, now = new Date()): string =>
  (date.getFullYear() === now.getFullYear() ? day : dayOfYear).format(date);

/** "4 min ago", "3 h ago", "Yesterday", "14 Nov"; ahead of now "in 2 days". */
export const formatRelative = (date: Date, now: Date): string => {
  const passedMs = now.getTime() - date.getTime();
  const days = daysBetween(date, now);
  const sign = passedMs < 0 ? 1 : -1;
  const spanMs = Math.abs(passedMs);
  if (spanMs < minuteMs) return "Just now";
  if (spanMs < hourMs) return relative.format(sign * Math.floor(spanMs / minuteMs), "minute");
  if (days === 0) return relative.format(sign * Math.floor(spanMs / hourMs), "hour");
  if (days === 1) return "Yesterday";
  if (days === -1) return "Tomorrow";
  if (days < 0 && days > -14) return relative.format(-days, "day");
  return formatDay(date, now);
};

/** To the second, for hovering. */
export const formatExact = (date: Date): string => exact.format(date);

/** "24 Nov 2026, 10:42", for sentences. */
export const formatMoment = (date: Date): string => minute.format(date);

export const formatNumber = (value: number): string => number.format(value);

/** "one, two and three" */
export const formatList = (items: string[]): string => list.format(items);

/** "1 user", "86 users" */
export const formatCount = (count: number, noun: { one: string; many: string }): string =>
  `${formatNumber(count)} ${count === 1 ? noun.one : noun.many}`;
