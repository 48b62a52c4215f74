import { expect, it } from "vitest";
import { paceOf } from "./pace-of";

const createdAt = new Date("2026-11-01T00:00:00Z");
const after = (days: number) => new Date(createdAt.getTime() + days * 24 * 3_600_000);

it.each([
  [38, 50, 70, "about 3 weeks at this pace"],
  [10, 12, 10, "about 2 days at this pace"],
  [10, 11, 10, "about 1 day at this pace"],
  [5, 50, 10, "about 3 months at this pace"],
])("tells from %i of %i uses in %i days how long the rest lasts", (used, quota, days, words) => {
  expect(paceOf({ used, quota, createdAt }, after(days))).toBe(words);
});

it("says nothing where nothing can be told", () => {
  expect(paceOf({ used: 38, quota: null, createdAt }, after(70))).toBeNull();
  expect(paceOf({ used: 4, quota: 50, createdAt }, after(70))).toBeNull();
  expect(paceOf({ used: 38, quota: 50, createdAt }, after(0.5))).toBeNull();
});
