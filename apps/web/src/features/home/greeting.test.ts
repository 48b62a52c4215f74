import { describe, expect, it } from "vitest";
import { greeting } from "./greeting";

const at = (hour: number) => new Date(2026, 10, 17, hour, 42);

describe("greeting", () => {
  it.each([
    [4, "Good evening, Ines"],
    [5, "Good morning, Ines"],
    [11, "Good morning, Ines"],
    [12, "Good afternoon, Ines"],
    [18, "Good evening, Ines"],
  ])("follows the clock at %i", (hour, text) => {
    expect(greeting("Ines", at(hour))).toBe(text);
  });
});
