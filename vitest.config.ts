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
          include: ["{apps,packages,tests}/*/**/*.int.test.ts", "scripts/**/*.int.test.mjs"],
          exclude: ignored,
          globalSetup: ["./scripts/vitest-servers.mjs"],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: "e2e",
          include: ["e2e/**/*.spec.ts", "scripts/**/*.spec.mjs"],
          exclude: ignored,
          globalSetup: ["./scripts/vitest-installation.mjs"],
          fileParallelism: false,
          expect: { poll: { timeout: 60_000, interval: 100 } },
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
