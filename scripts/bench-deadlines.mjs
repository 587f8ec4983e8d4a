// How many due times are counted in a second on one core, each with its explanation: `node scripts/bench-deadlines.mjs`.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { parse } from "yaml";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const contents = `
  export { dueOf } from "./src/deadlines/rules/compute.ts";
  export { deadlinePolicy } from "./src/deadlines/rules/policy.ts";
  export { calendarData, openCalendar } from "./src/deadlines/rules/calendar.ts";`;
const stdin = { contents, resolveDir: root, loader: "ts" };
const { outputFiles } = await build({ stdin, bundle: true, format: "esm", platform: "node", write: false });
const code = Buffer.from(outputFiles[0].contents).toString("base64");
const { dueOf, deadlinePolicy, calendarData, openCalendar } = await import(`data:text/javascript;base64,${code}`);

const read = (folder) =>
  readdirSync(join(root, "policies", folder)).map((name) => readFileSync(join(root, "policies", folder, name), "utf8"));
const calendars = new Map(
  read("calendars")
    .map((text) => openCalendar(calendarData.parse(JSON.parse(text))))
    .map((one) => [one.id, one]),
);
const policies = read("deadlines").map((text) => deadlinePolicy.parse(parse(text)));
const work = policies.flatMap((policy) => policy.milestones.map(({ id }) => [policy, id]));
const start = Date.parse("2024-01-02T00:00:00Z");
const span = Date.parse("2026-12-31T00:00:00Z") - start;

function run(rounds) {
  let counted = 0;
  for (let round = 0; round < rounds; round++) {
    for (const [policy, id] of work) {
      const startedAt = new Date(start + ((counted * 7_919_000_003) % span));
      const pauses = counted % 5 === 0 ? [{ from: startedAt, to: new Date(startedAt.getTime() + 86_400_000) }] : [];
      dueOf(policy, id, { startedAt, zone: "Asia/Shanghai", calendars, pauses });
      counted++;
    }
  }
  return counted;
}

run(500);
const rates = Array.from({ length: 5 }, () => {
  const before = process.cpuUsage();
  const counted = run(1500);
  const { user, system } = process.cpuUsage(before);
  return Math.round((counted / (user + system)) * 1_000_000);
}).sort((one, other) => one - other);
console.log(JSON.stringify({ milestones: work.length, perSecond: rates[2], lowest: rates[0], highest: rates[4] }));
