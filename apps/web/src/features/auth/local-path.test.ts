import { describe, expect, it } from "vitest";
import { localPath } from "./local-path";

describe("localPath", () => {
  it("keeps path, search and hash of this app", () => {
    expect(localPath("/admin/users?kind=admins#top")).toBe("/admin/users?kind=admins#top");
  });

  it.each([
    undefined,
    "",
    "admin",
    "https://evil.example/",
    "//evil.example",
    "/\\evil.example",
    "/%09/evil.example",
    "/.//evil.example",
    "/a/..//evil.example",
  ])("never leads to another site: %s", (next) => {
    const path = localPath(next);
    expect(path === null || new URL(path, location.origin).origin === location.origin).toBe(true);
    expect(path ?? "/").toMatch(/^\/(?![/\\])/);
  });

  it("does not return to a page for people who are signed out", () => {
    expect(localPath("/auth/password/login?next=/admin")).toBeNull();
  });
});
