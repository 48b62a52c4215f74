import { describe, expect, it } from "vitest";
import { groupByDay } from "./group-by-day";

const now = new Date(2026, 10, 17, 10, 42);
const at = (day: number, hour: number) => ({ happenedAt: new Date(2026, 10, day, hour) });

describe("groupByDay", () => {
  it("names today and yesterday, and dates the days before", () => {
    const days = groupByDay([at(17, 10), at(17, 0), at(16, 23), at(9, 12)], now);
    expect(days.map(({ label, items }) => [label, items.length])).toEqual([
      ["Today", 2],
      ["Yesterday", 1],
      [expect.stringMatching(/9/), 1],
    ]);
  });

  it("has no days without items", () => {
    expect(groupByDay([], now)).toEqual([]);
  });
});
