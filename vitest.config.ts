import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

// Left alone, Vitest keeps one processor free: on two that is half of them. Files of these layers share what they import,
// for loading it costs more than most of them do; so none may leave anything behind in a module.
const together = { maxWorkers: availableParallelism(), isolate: false };

// Each layer is tested once, on the lowest level: pure rules, then real SQL, then the browser, then what breaks.
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...together,
          name: "unit",
          include: ["src/**/*.test.ts", "test/architecture/**/*.test.ts", "web/**/*.test.ts"],
          exclude: ["**/*.db.test.ts"],
          // Properties over thousands of cases, beside other files on two processors.
          testTimeout: 30_000,
        },
      },
      {
        test: {
          ...together,
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
          // Each story waits more than it computes; more than two would wait for each other.
          maxWorkers: 2,
          isolate: false,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: "faults",
          include: ["test/faults/**/*.test.ts"],
          globalSetup: "test/support/server.ts",
          testTimeout: 300_000,
          hookTimeout: 120_000,
          // Alone on the machine: what is killed must be at work, and answers have to come in time.
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
