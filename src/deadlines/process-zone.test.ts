import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { expect, test } from "vitest";
import { packageRoot } from "../platform/package-root.ts";
import { filesIn, shippedFolder, shippedPolicies } from "./shipped.ts";

const PROGRAM = `
  import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
  import { allDue } from "./src/deadlines/rules/all-due.ts";
  import { openCalendar } from "./src/deadlines/rules/calendar.ts";
  import { sayExplain } from "./src/deadlines/rules/explain-words.ts";
  const { policies, data, received } = JSON.parse(readFileSync(0, "utf8"));
  const calendars = new Map(data.map((one) => [one.id, openCalendar(one)]));
  const zones = ["Asia/Shanghai", "America/New_York"];
  const due = policies.flatMap((policy) => zones.flatMap((zone) => received.flatMap((at) =>
    allDue(policy, { receivedAt: new Date(at), zone, calendars }).map(({ dueAt, explain }) => [dueAt, sayExplain(explain, zone)]))));
  process.stdout.write(JSON.stringify(due));`;

test("§2.3 every due time and its words are equal whatever zone the process runs in", () => {
  const stdin = { contents: PROGRAM, resolveDir: packageRoot(), loader: "ts" } as const;
  const { outputFiles } = buildSync({ stdin, bundle: true, format: "cjs", platform: "node", write: false });
  const data = filesIn(shippedFolder("calendars"), [".json"]).map((file) => JSON.parse(readFileSync(file, "utf8")));
  // Around the changes of the clock, the ends of years and months, and midnights of several zones.
  const received = [
    "2024-02-29T15:59:59Z",
    "2025-12-31T16:00:00Z",
    "2026-03-08T06:59:00Z",
    "2026-10-24T23:30:00Z",
    "2026-11-01T05:30:00Z",
  ];
  const input = JSON.stringify({ policies: shippedPolicies(), data, received });
  const program = join(mkdtempSync(join(tmpdir(), "zones-")), "program.cjs");
  writeFileSync(program, outputFiles[0]!.contents);
  const [utc, ...others] = ["UTC", "Asia/Shanghai", "America/New_York"].map((zone) =>
    execFileSync(process.execPath, [program], {
      input,
      env: { ...process.env, TZ: zone },
      maxBuffer: 64 * 1024 * 1024,
    }).toString(),
  );
  expect(JSON.parse(utc!).length).toBeGreaterThan(500);
  for (const other of others) expect(other).toBe(utc);
});
