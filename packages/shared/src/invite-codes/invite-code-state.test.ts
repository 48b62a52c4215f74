import { expect, test } from "vitest";
import { inviteCodeState } from "./invite-code-state";

const now = new Date("2026-11-22T10:00:00Z");
const code = { isActive: true, isTeamGone: false, expiresAt: null, used: 3, quota: 4 };

test.each([
  ["with uses left", {}, "active"],
  ["without a limit", { quota: null, used: 1_000_000 }, "active"],
  ["in the last millisecond", { expiresAt: new Date(now.getTime() + 1) }, "active"],
  ["at its end", { expiresAt: now }, "expired"],
  ["with all uses taken", { used: 4 }, "used_up"],
  ["with a quota that was lowered below the uses", { quota: 2 }, "used_up"],
  ["whose team is gone", { isTeamGone: true }, "not_usable"],
  ["switched off", { isActive: false }, "inactive"],
] as const)("a code %s", (_what, change, state) => {
  expect(inviteCodeState({ ...code, ...change }, now)).toBe(state);
});

test("what an admin did comes before what came about", () => {
  const worst = { isActive: false, isTeamGone: true, expiresAt: now, used: 4, quota: 4 };
  expect(inviteCodeState(worst, now)).toBe("inactive");
  expect(inviteCodeState({ ...worst, isActive: true }, now)).toBe("not_usable");
  expect(inviteCodeState({ ...worst, isActive: true, isTeamGone: false }, now)).toBe("expired");
});
