import { expect, test } from "vitest";
import { changesInWords } from "./changes-in-words";

test("says what changed in words people know, and the reason", () => {
  const changes = {
    role: { before: "member", after: "org_admin" },
    portalAccess: { before: true, after: false },
    lastName: { before: "", after: "Feld" },
    organizationId: { before: "org_1", after: "org_2" },
  };
  expect(changesInWords({ changes, details: { reason: "Left", ended: 2 } })).toEqual([
    "Role: Member → Org admin",
    "Portal access: yes → no",
    "Last name: nothing → Feld",
    "Organization changed",
    "Left",
  ]);
});

test("says why a sign-in failed", () => {
  expect(changesInWords({ changes: {}, details: { reason: "wrong-password" } })).toEqual(["Wrong password"]);
  expect(changesInWords({ changes: {}, details: { reason: "auth.account-suspended" } })).toEqual([
    "The account is suspended",
  ]);
});
