import { expect, test } from "vitest";
import { createInviteCodeInput } from "./invite-code";

const place = { organizationId: `org_${"a".repeat(22)}`, teamId: `tem_${"a".repeat(22)}` };
const isFine = (input: object) => createInviteCodeInput.safeParse({ ...place, ...input }).success;

test("a code is unlimited, for members of every domain and approves by itself unless told otherwise", () => {
  expect(createInviteCodeInput.parse(place)).toEqual({
    ...place,
    quota: null,
    expiresAt: null,
    moreTeamIds: [],
    role: "member",
    emailDomains: [],
    autoApprove: true,
  });
});

test("an own wording is kept in capitals", () => {
  expect(createInviteCodeInput.parse({ ...place, code: " spring-harbor " }).code).toBe("SPRING-HARBOR");
});

test.each(["", "  "])("a field left empty is no wording (%j)", (code) => {
  expect(createInviteCodeInput.parse({ ...place, code }).code).toBeUndefined();
});

test.each(["ABCDEF", "SPRING HARBOR 2026", "A".repeat(40)])("%s is a wording", (code) => {
  expect(isFine({ code })).toBe(true);
});

test.each(["ABCDE", "A-B-C-D", "A".repeat(41), "SPRING--HARBOR", "-SPRING", "SPRING_HARBOR", "ФРУКТЫ", "<B>SPRING"])(
  "%s is none",
  (code) => {
    expect(isFine({ code })).toBe(false);
  },
);

test.each([0, -1, 1.5, 1_000_001, Number.NaN])("%s is no number of uses", (quota) => {
  expect(isFine({ quota })).toBe(false);
});

test("one and a million are", () => {
  expect([1, 1_000_000, null].map((quota) => isFine({ quota }))).toEqual([true, true, true]);
});

test("nobody becomes an admin of the workspace by a code", () => {
  expect(["admin", "super_admin", "org_admin", "member"].map((role) => isFine({ role }))).toEqual([
    false,
    false,
    true,
    true,
  ]);
});
