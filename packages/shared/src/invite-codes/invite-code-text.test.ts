import { describe, expect, test } from "vitest";
import { codeFrom, inviteCodeKey } from "./invite-code-text";

describe("a generated code", () => {
  test("is twelve signs of Crockford's alphabet in groups of four", () => {
    const all = Array.from({ length: 256 }, (_, byte) => codeFrom(new Uint8Array(12).fill(byte)));
    for (const code of all) expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
    expect(new Set(all).size).toBe(32);
  });

  test("takes one sign from each byte, so that 60 bits are random", () => {
    expect(codeFrom(new Uint8Array([0, 1, 10, 18, 20, 22, 26, 27, 28, 31, 32, 63]))).toBe("01AJ-MPTV-WZ0Z");
  });
});

describe("a code is the same", () => {
  test.each([
    "k7qf-2mxd-9pta",
    " K7QF 2MXD 9PTA ",
    "k7qf2mxd9pta",
    "K7QF–2MXD—9PTA",
    "Ｋ７ＱＦ-2mxd-9pta",
    "K7QF\u00a02MXD\t9PTA",
  ])("typed as %j", (typed) => {
    expect(inviteCodeKey(typed)).toBe(inviteCodeKey("K7QF-2MXD-9PTA"));
  });

  test("with I and L for 1 and O for 0, in generated codes and in own wordings", () => {
    expect(inviteCodeKey("Oilo-iL0I-11o0")).toBe(inviteCodeKey("0110-1101-1100"));
    expect(inviteCodeKey("pi1ot eta")).toBe(inviteCodeKey("PILOT-ETA"));
  });

  test("but not with another letter", () => {
    expect(inviteCodeKey("K7QF-2MXD-9PTB")).not.toBe(inviteCodeKey("K7QF-2MXD-9PTA"));
  });
});
