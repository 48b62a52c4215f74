import { defineConfig } from "vitest/config";

const ignored = ["**/node_modules/**", "**/dist/**"];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: [
            "{apps,packages}/*/src/**/*.test.{ts,tsx}",
            "packages/*/conformance/**/*.test.ts",
            "scripts/**/*.test.mjs",
          ],
          exclude: [...ignored, "apps/web/**", "**/*.int.test.*"],
        },
      },
      "apps/*/vitest.config.ts",
      {
        test: {
          name: "integration",
          include: ["{apps,packages}/*/**/*.int.test.ts", "scripts/**/*.int.test.mjs"],
          exclude: ignored,
          globalSetup: ["./scripts/vitest-servers.mjs"],
          maxWorkers: "100%",
          sequence: { groupOrder: 1 },
          expect: { poll: { timeout: 40_000 } },
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: "faults",
          include: ["tests/faults/*.int.test.ts"],
          exclude: ignored,
          globalSetup: ["./scripts/vitest-build.mjs", "./scripts/vitest-servers.mjs"],
          // Most of the time they wait for leases and locks to run out.
          maxWorkers: 4,
          sequence: { groupOrder: 2 },
          expect: { poll: { timeout: 120_000 } },
          testTimeout: 240_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: "e2e",
          include: ["e2e/**/*.spec.ts", "scripts/**/*.spec.mjs"],
          exclude: ignored,
          globalSetup: ["./scripts/vitest-build.mjs", "./scripts/vitest-installation.mjs"],
          fileParallelism: false,
          expect: { poll: { timeout: 60_000, interval: 100 } },
          testTimeout: 300_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
