import { describe, expect, test } from "vitest";
import { z } from "zod";
import { passwordProblem, passwordStrength, refuseWeakPassword } from "./password";
import { longPasswordLength, minPasswordLength, minPasswordLengthOf } from "./password-limits";

const ines = { email: "ines.okafor@meridian.example", firstName: "Ines", lastName: "Okafor" };

describe("passwordProblem", () => {
  test.each([
    "brass keystone over the arch",
    "kT9#vLq2xWm4",
    "мост через две реки",
    "𝒶 very odd sentence",
    "tide tide tide harbor",
  ])("accepts %s", (password) => {
    expect(passwordProblem(password, ines, minPasswordLength)).toBeNull();
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
    expect(passwordProblem(password, ines, minPasswordLength)).toContain(why);
  });

  test.each(["Mina Obrien 2026", "mina-nguyen-1234", "Nguyễn!Nguyễn!99"])(
    "refuses %s of somebody with a double name and accents",
    (password) => {
      const mina = { email: "m@harbor.example", firstName: "Mína", lastName: "O'Brien-Nguyễn" };
      expect(passwordProblem(password, mina, minPasswordLength)).toContain("name or e-mail");
    },
  );

  test("counts characters, not code units", () => {
    expect(passwordProblem("🗝️".repeat(4), {}, minPasswordLength)).toContain("at least 12");
  });
});

describe("the longer minimum of a workspace", () => {
  const fourteen = "kT9#vLq2xWm4zR";

  test("applies when the workspace asks for it", () => {
    expect([false, true].map((longPasswords) => minPasswordLengthOf({ longPasswords }))).toEqual([12, 15]);
  });

  test("is the same for the rule, the meter and the form", () => {
    const formIssues = (minLength: number) =>
      z
        .object({ password: z.string() })
        .superRefine(refuseWeakPassword(minLength))
        .safeParse({ password: fourteen })
        .error?.issues.map(({ path, message }) => [path, message]);
    expect(passwordProblem(fourteen, ines, minPasswordLength)).toBeNull();
    expect(passwordProblem(fourteen, ines, longPasswordLength)).toBe("Use at least 15 characters");
    expect(passwordStrength(fourteen, ines, minPasswordLength).score).toBe(4);
    expect(passwordStrength(fourteen, ines, longPasswordLength).score).toBe(1);
    expect(formIssues(minPasswordLength)).toBeUndefined();
    expect(formIssues(longPasswordLength)).toEqual([[["password"], "Use at least 15 characters"]]);
  });

  test("a form without the owner's name in it is told who the owner is", () => {
    const schema = z.object({ password: z.string() }).superRefine(refuseWeakPassword(minPasswordLength, ines));
    expect(schema.safeParse({ password: "InesOkafor2026" }).success).toBe(false);
  });
});

describe("passwordStrength", () => {
  test("rises with length and kinds of characters", () => {
    const scores = ["", "short", "brassarchtide", "brass arch tide", "Brass arch, 3 tides over"].map(
      (p) => passwordStrength(p, {}, minPasswordLength).score,
    );
    expect(scores).toEqual([0, 1, 2, 3, 4]);
  });
});
