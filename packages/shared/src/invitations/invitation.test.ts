import { expect, test } from "vitest";
import { createInvitationInput, invitationState } from "./invitation";

const now = new Date("2026-11-17T09:42:00Z");
const at = (ms: number) => new Date(now.getTime() + ms);

test.each([
  ["open", at(1), "open"],
  ["open", at(0), "expired"],
  ["open", at(-1), "expired"],
  ["accepted", at(-1), "accepted"],
  ["revoked", at(1), "revoked"],
] as const)("an invitation that is %s and ends at %s reads %s", (status, expiresAt, state) => {
  expect(invitationState({ status, expiresAt }, now)).toBe(state);
});

test("an invitation lasts seven days and opens portal and chat unless it says otherwise", () => {
  const input = createInvitationInput.parse({
    firstName: " Elena ",
    lastName: "Marchetti",
    email: "Elena@Harbor.example",
  });
  expect(input).toMatchObject({
    firstName: "Elena",
    email: "elena@harbor.example",
    role: "member",
    validDays: 7,
    portalAccess: true,
    chatAccess: true,
  });
});
