import { describe, expect, it } from "vitest";
import { toCsv } from "./csv";

describe("toCsv", () => {
  it("quotes what would break a line or a cell", () => {
    expect(
      toCsv([
        ["Name", "Note"],
        ['Ann "A" Lee', "one, two\nthree"],
      ]),
    ).toBe('Name,Note\r\n"Ann ""A"" Lee","one, two\nthree"\r\n');
  });

  it("takes the power from formulas", () => {
    expect(toCsv([["=1+1", "@cmd"]])).toBe("'=1+1,'@cmd\r\n");
  });
});
