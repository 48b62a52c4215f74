import { describe, expect, it, test } from "vitest";
import { endOfQuiet, nextFullHour, nextTimeOfDay } from "./mail-time";

const amsterdam = "Europe/Amsterdam";
const at = (text: string): Date => new Date(text);

/** In 2026 the clocks of Amsterdam go forward on 29 March and back on 25 October. */
describe("the next time of day", () => {
  test.each([
    ["later today", "2026-11-22T06:00Z", "08:30", amsterdam, "2026-11-22T07:30Z"],
    ["tomorrow, when it is that time right now", "2026-11-22T07:30Z", "08:30", amsterdam, "2026-11-23T07:30Z"],
    [
      "on the person's day, which may be another one",
      "2026-11-22T23:00Z",
      "08:30",
      "Pacific/Auckland",
      "2026-11-23T19:30Z",
    ],
    ["the day before summer time", "2026-03-28T08:00Z", "08:30", amsterdam, "2026-03-29T06:30Z"],
    ["the day before winter time", "2026-10-24T08:00Z", "08:30", amsterdam, "2026-10-25T07:30Z"],
    ["an hour later when the clock leaves it out", "2026-03-29T00:00Z", "02:30", amsterdam, "2026-03-29T01:30Z"],
    ["as usual the day after", "2026-03-29T01:30Z", "02:30", amsterdam, "2026-03-30T00:30Z"],
    ["the first of two", "2026-10-24T23:00Z", "02:30", amsterdam, "2026-10-25T00:30Z"],
    ["tomorrow, though the clock shows it again today", "2026-10-25T00:30Z", "02:30", amsterdam, "2026-10-26T01:30Z"],
    ["where summer is half an hour", "2026-04-04T12:00Z", "08:30", "Australia/Lord_Howe", "2026-04-04T22:00Z"],
    ["on the day an island left out", "2011-12-30T05:00Z", "08:30", "Pacific/Apia", "2011-12-30T18:30Z"],
  ])("is %s", (_case, now, timeOfDay, zone, then) => {
    expect(nextTimeOfDay(at(now), timeOfDay, zone)).toEqual(at(then));
  });

  it("comes every day of the year once", () => {
    const times = [...Array(365)].reduce<Date[]>(
      (found) => [...found, nextTimeOfDay(found.at(-1) ?? at("2026-01-01T00:00Z"), "02:30", amsterdam)],
      [],
    );
    expect(new Set(times.map((time) => new Intl.DateTimeFormat("en", { timeZone: amsterdam }).format(time))).size).toBe(
      365,
    );
  });
});

test.each([
  ["2026-11-22T10:00Z", amsterdam, "2026-11-22T11:00Z"],
  ["2026-11-22T10:42:13.500Z", amsterdam, "2026-11-22T11:00Z"],
  ["2026-11-22T10:42Z", "Asia/Kolkata", "2026-11-22T11:30Z"],
  ["2026-11-22T10:42Z", "Asia/Kathmandu", "2026-11-22T11:15Z"],
  ["2026-03-29T00:59Z", amsterdam, "2026-03-29T01:00Z"],
  ["2026-10-25T00:30Z", amsterdam, "2026-10-25T01:00Z"],
  ["2026-10-25T01:30Z", amsterdam, "2026-10-25T02:00Z"],
])("the full hour after %s in %s is %s", (now, zone, then) => {
  expect(nextFullHour(at(now), zone)).toEqual(at(then));
});

describe("quiet hours", () => {
  const quiet = { hasQuietHours: true, quietFrom: "19:00", quietTo: "07:00", timeZone: amsterdam };
  const early = { ...quiet, quietFrom: "22:00", quietTo: "02:30" };
  test.each([
    ["before they begin", quiet, "2026-11-22T17:59Z", null],
    ["from their first moment", quiet, "2026-11-22T18:00Z", "2026-11-23T06:00Z"],
    ["over midnight", quiet, "2026-11-23T02:00Z", "2026-11-23T06:00Z"],
    ["at their end", quiet, "2026-11-23T06:00Z", null],
    ["within one day", { ...quiet, quietFrom: "12:00", quietTo: "13:30" }, "2026-11-22T11:30Z", "2026-11-22T12:30Z"],
    ["outside of that", { ...quiet, quietFrom: "12:00", quietTo: "13:30" }, "2026-11-22T20:00Z", null],
    ["a shorter night", quiet, "2026-03-28T23:00Z", "2026-03-29T05:00Z"],
    ["a longer night", quiet, "2026-10-24T23:00Z", "2026-10-25T06:00Z"],
    ["to an hour that is left out", early, "2026-03-29T00:30Z", "2026-03-29T01:30Z"],
    ["to an hour that comes twice", early, "2026-10-25T00:10Z", "2026-10-25T00:30Z"],
    ["which are over the second time", early, "2026-10-25T01:10Z", null],
    ["where the person is", { ...quiet, timeZone: "America/New_York" }, "2026-11-22T20:00Z", null],
    ["that are switched off", { ...quiet, hasQuietHours: false }, "2026-11-22T20:00Z", null],
    ["of no length", { ...quiet, quietTo: "19:00" }, "2026-11-22T20:00Z", null],
  ])("%s", (_case, hours, now, end) => {
    expect(endOfQuiet(at(now), hours)).toEqual(end && at(end));
  });
});
