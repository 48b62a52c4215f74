import { expect, test } from "vitest";
import { nodeVersionProblem } from "./node-version.mjs";

test.each(["v20.19.0", "v20.20.2", "v22.0.0", "v24.1.0"])("%s is new enough", (version) => {
  expect(nodeVersionProblem(version)).toBeUndefined();
});

test.each(["v18.20.8", "v20.18.3", "v9.11.2"])("%s is too old, and the sentence says what to do", (version) => {
  expect(nodeVersionProblem(version)).toBe(
    `Gatehouse needs Node 20.19 or newer, and this is ${version}. Install a newer one from https://nodejs.org, then run this again.`,
  );
});
