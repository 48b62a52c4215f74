const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

const day = new Intl.DateTimeFormat(undefined, { day: "numeric", month: "short" });
const dayOfYear = new Intl.DateTimeFormat(undefined, { day: "numeric", month: "short", year: "numeric" });
const exact = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "medium" });
const minute = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" });
const minuteClock = new Intl.DateTimeFormat(undefined, { timeStyle: "short" });
const clock = new Intl.DateTimeFormat(undefined, { timeStyle: "medium" });
const number = new Intl.NumberFormat();

export const timeZone = exact.resolvedOptions().timeZone;

/** Midnights from one moment to the other: -1 is yesterday. */
export const daysBetween = (from: Date, to: Date): number =>
  Math.round((new Date(to).setHours(12, 0, 0, 0) - new Date(from).setHours(12, 0, 0, 0)) / (24 * hourMs));

/** "14 Nov", with the year when it is not this one. */
export const formatDay = (date: Date, now = new Date()): string =>
  (date.getFullYear() === now.getFullYear() ? day : dayOfYear).format(date);

const span = (count: number, unit: string, isAhead: boolean): string =>
  isAhead ? `in ${count} ${unit}` : `${count} ${unit} ago`;

/** "4 min ago", "3 h ago", "Yesterday", "14 Nov"; ahead of now "in 2 days". */
export const formatRelative = (date: Date, now: Date): string => {
  const aheadMs = date.getTime() - now.getTime();
  const isAhead = aheadMs > 0;
  const spanMs = Math.abs(aheadMs);
  const days = daysBetween(now, date);
  if (spanMs < minuteMs) return "Just now";
  if (spanMs < hourMs) return span(Math.floor(spanMs / minuteMs), "min", isAhead);
  if (days === 0) return span(Math.floor(spanMs / hourMs), "h", isAhead);
  if (days === -1) return "Yesterday";
  if (days === 1) return "Tomorrow";
  if (isAhead && days < 14) return span(days, "days", true);
  return formatDay(date, now);
};

/** "10:16:04"; before today "14 Nov". */
export const formatClock = (date: Date, now: Date): string =>
  daysBetween(now, date) === 0 ? clock.format(date) : formatDay(date, now);

/** "10:40"; before today "14 Nov". */
export const formatMinute = (date: Date, now: Date): string =>
  daysBetween(now, date) === 0 ? minuteClock.format(date) : formatDay(date, now);

/** To the second, for hovering. */
export const formatExact = (date: Date): string => exact.format(date);

/** "24 Nov 2026, 10:42", for sentences. */
export const formatMoment = (date: Date): string => minute.format(date);

/** "0.4 s", "34 min", "2 h" */
export const formatDuration = (ms: number): string => {
  if (ms < minuteMs) return `${number.format(Math.round(ms / 100) / 10)} s`;
  return ms < 2 * hourMs ? `${Math.round(ms / minuteMs)} min` : `${Math.round(ms / hourMs)} h`;
};

export const formatNumber = (value: number): string => number.format(value);

/** "1 user", "86 users" */
export const formatCount = (count: number, noun: { one: string; many: string }): string =>
  `${formatNumber(count)} ${count === 1 ? noun.one : noun.many}`;
