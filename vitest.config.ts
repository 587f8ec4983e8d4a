import { defineConfig } from "vitest/config";

// Each layer is tested once, on the lowest level: pure rules, then real SQL, then the browser, then what breaks.
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["src/**/*.test.ts", "test/architecture/**/*.test.ts", "web/**/*.test.ts"],
          exclude: ["**/*.db.test.ts"],
          // Properties over thousands of cases, beside other files on two processors.
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: "db",
          include: ["src/**/*.db.test.ts", "test/{journeys,schema,api}/**/*.test.ts"],
          globalSetup: "test/support/server.ts",
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: "e2e",
          include: ["test/e2e/**/*.test.ts"],
          globalSetup: "test/support/server.ts",
          testTimeout: 90_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: "faults",
          include: ["test/faults/**/*.test.ts"],
          globalSetup: "test/support/server.ts",
          testTimeout: 300_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
