import { describe, expect, it } from "vitest";
import { formatRelative } from "./format";

const now = new Date(2026, 10, 17, 10, 42);
const at = (...parts: [number, number, number, number?]) => {
  const [month, day, hour, minute = 0] = parts;
  return new Date(2026, month - 1, day, hour, minute);
};

describe("how long ago", () => {
  it.each([
    [at(11, 17, 10, 42), "Just now"],
    [at(11, 17, 10, 16), "26 min ago"],
    [at(11, 17, 8, 30), "2 h ago"],
    [at(11, 16, 23, 30), "Yesterday"],
    [at(11, 14, 9), "14 Nov"],
    [new Date(2025, 10, 14), "14 Nov 2025"],
    [at(11, 17, 11, 12), "in 30 min"],
    [at(11, 18, 1), "Tomorrow"],
    [at(11, 24, 10), "in 7 days"],
  ])("%s is %s", (date, words) => {
    // Day and month stand in the order of the reader's language.
    const sorted = (text: string) => text.replace(",", "").split(" ").toSorted();
    expect(sorted(formatRelative(date, now))).toEqual(sorted(words));
  });
});
