import type { Preferences } from "@gatehouse/shared/notifications/preference";
import { DateTime } from "luxon";

type QuietHours = Pick<Preferences, "hasQuietHours" | "quietFrom" | "quietTo" | "timeZone">;

/**
 * When the clock shows this time on that day: once a day, whatever it does. Of an hour that comes twice the first one
 * counts; a time that is left out comes as much later as the clock is put forward.
 */
const onDay = (day: DateTime, timeOfDay: string): DateTime => {
  const [hour = 0, minute = 0] = timeOfDay.split(":").map(Number);
  const { year, month, day: date } = day;
  const [first] = DateTime.fromObject(
    { year, month, day: date, hour, minute },
    { zone: day.zone },
  ).getPossibleOffsets();
  if (!first) throw new Error(`${timeOfDay} is no time in ${day.zoneName}`);
  return first;
};

/** The next moment after `now` at which the clock of the zone shows this time. */
export const nextTimeOfDay = (now: Date, timeOfDay: string, timeZone: string): Date => {
  const today = DateTime.fromJSDate(now, { zone: timeZone });
  const moment = onDay(today, timeOfDay);
  return (moment.toMillis() > now.getTime() ? moment : onDay(today.plus({ days: 1 }), timeOfDay)).toJSDate();
};

/** The next full hour on the clock of the zone, which may be half an hour away from everybody else's. */
export const nextFullHour = (now: Date, timeZone: string): Date => {
  const { minute, second, millisecond } = DateTime.fromJSDate(now, { zone: timeZone });
  return new Date(now.getTime() + 3_600_000 - ((minute * 60 + second) * 1_000 + millisecond));
};

/** When the quiet hours that are going on end, or null. */
export const endOfQuiet = (now: Date, { hasQuietHours, quietFrom, quietTo, timeZone }: QuietHours): Date | null => {
  if (!hasQuietHours) return null;
  const end = nextTimeOfDay(now, quietTo, timeZone);
  return end < nextTimeOfDay(now, quietFrom, timeZone) ? end : null;
};
