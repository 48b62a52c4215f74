import { expect, it } from "vitest";
import { createConflicts } from "./conflicts";

const keys = (...names: string[]) => new Map(names.map((name) => [name, true]));

it("takes what is not on disk yet for something a new transaction can't have seen, in whatever order it gets there", () => {
  const conflicts = createConflicts();
  const firstIsOnDisk = conflicts.written(keys("a"));
  const secondIsOnDisk = conflicts.written(keys("b"));
  secondIsOnDisk();
  const early = conflicts.begin();
  expect(() => early.claim("a")).toThrow("Write conflict");
  early.claim("c");
  early.end();
  firstIsOnDisk();
  const late = conflicts.begin();
  late.claim("a");
  late.claim("b");
  late.end();
});

it("lets one of two take a key, and the other once it is free and unchanged", () => {
  const conflicts = createConflicts();
  const [one, other] = [conflicts.begin(), conflicts.begin()];
  one.claim("a");
  expect(() => other.claim("a")).toThrow("Write conflict");
  one.end();
  other.claim("a");
  other.end();
});
