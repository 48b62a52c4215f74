import { describe, expect, test } from "vitest";
import { passwordProblem, passwordStrength } from "./password";

const ines = { email: "ines.okafor@meridian.example", firstName: "Ines", lastName: "Okafor" };

describe("passwordProblem", () => {
  test.each([
    "brass keystone over the arch",
    "kT9#vLq2xWm4",
    "мост через две реки",
    "𝒶 very odd sentence",
    "tide tide tide harbor",
  ])("accepts %s", (password) => {
    expect(passwordProblem(password, ines)).toBeNull();
  });

  test.each([
    ["short", "at least 12"],
    ["x9".repeat(70), "at most 128"],
    ["aaaaaaaaaaaa", "first that attackers try"],
    ["123456789012", "first that attackers try"],
    ["abcabcabcabc", "first that attackers try"],
    ["abcdefghijklmnop", "first that attackers try"],
    ["Password1234", "first that attackers try"],
    ["P@ssw0rd2026!", "first that attackers try"],
    ["passwordpassword", "first that attackers try"],
    ["qwertyuiopasdfghjkl", "first that attackers try"],
    ["1qaz2wsx3edc", "first that attackers try"],
    ["123qweasdzxc", "first that attackers try"],
    ["q1w2e3r4t5y6", "first that attackers try"],
    ["michaeljackson", "first that attackers try"],
    ["ManchesterUnited1", "first that attackers try"],
    ["babygirl1234", "first that attackers try"],
    ["ines.okafor@meridian.example", "name or e-mail"],
    ["InesOkafor2026", "name or e-mail"],
    ["okafor!!okafor!!", "name or e-mail"],
  ])("refuses %s", (password, why) => {
    expect(passwordProblem(password, ines)).toContain(why);
  });

  test("counts characters, not code units", () => {
    expect(passwordProblem("🗝️".repeat(4))).toContain("at least 12");
  });
});

describe("passwordStrength", () => {
  test("rises with length and kinds of characters", () => {
    const scores = ["", "short", "brassarchtide", "brass arch tide", "Brass arch, 3 tides over"].map(
      (p) => passwordStrength(p).score,
    );
    expect(scores).toEqual([0, 1, 2, 3, 4]);
  });
});
