// The neutral load driver.
//   node bench.mjs --target rt --target redmine [--target ours=BASE,TOKEN[,PID[,DATABASE]]] [--label TEXT] [--rounds 3]
//        [--seq 100] [--secs 5] [--conc 8] [--ops list,search,searchrare,read,reply,create] [--out FILE.json]
// Rounds are interleaved (round, operation, target), so that noise from elsewhere falls on every target alike. Reading
// operations run in all rounds before the first write, so that writes do not change what is read.
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { fresh, MARKERS } from "./corpus.mjs";
import { CORES, cpuOf, cpuOfAll, memoryOf, tree } from "./machine.mjs";
import { quantile, report } from "./report.mjs";
import { openTarget, PG_DATA, sql } from "./targets.mjs";

const { values } = parseArgs({
  options: {
    target: { type: "string", multiple: true, default: [] },
    label: { type: "string", default: "run" },
    rounds: { type: "string", default: "3" },
    seq: { type: "string", default: "100" },
    secs: { type: "string", default: "5" },
    conc: { type: "string", default: "8" },
    ops: { type: "string", default: "list,search,searchrare,read,reply,create" },
    out: { type: "string" },
  },
});
const [rounds, seq, secs, conc] = [values.rounds, values.seq, values.secs, values.conc].map(Number);
const ops = values.ops.split(",");

let serial = (Date.now() % 1e7) * 100;
const pick = (list) => list[Math.floor(Math.random() * list.length)];
const OPERATIONS = {
  list: ({ api, c }) => api.list(c),
  search: ({ api, c }) => api.search(c, MARKERS.common),
  searchrare: ({ api, c }) => api.search(c, MARKERS.rare),
  read: ({ api, c, ids }) => api.read(c, pick(ids)),
  // Each client has tickets of its own: this is not a test of locks.
  reply: ({ api, c, ids }, client, clients) =>
    api.reply(c, pick(ids.filter((_, i) => i % clients === client)), {
      body: fresh(serial++).reply,
    }),
  create: ({ api, c }) => api.create(c, fresh(serial++)),
};
const writes = (op) => op === "reply" || op === "create";

/** Refuses a target that does not give back what was written; notes what list and search found. */
async function prepare(target) {
  const { name, api, c } = target;
  const sent = fresh(serial++);
  const id = await api.create(c, sent);
  await api.reply(c, id, { body: sent.reply });
  const back = await api.read(c, id);
  const words = back.messages.join("\n");
  if (back.subject !== sent.subject || !words.includes(sent.body) || !words.includes(sent.reply))
    throw new Error(`${name} does not give back what was written: ${JSON.stringify(back).slice(0, 400)}`);
  const list = await api.list(c);
  const common = await api.search(c, MARKERS.common);
  const rare = await api.search(c, MARKERS.rare);
  const found = {
    listed: list.length,
    newestFirst: String(list[0]?.id) === String(id),
    common: common.total,
    commonRows: common.items.length,
    rare: rare.total,
    requestsPerRead: api.requestsPerRead,
  };
  console.error(name, JSON.stringify(found));
  const ids = [...new Set([...list.slice(0, 50), ...common.items.slice(0, 50)].map((item) => item.id))];
  if (ids.length < conc)
    throw new Error(`${name} has ${ids.length} tickets to work on, fewer than the ${conc} clients`);
  return { ...target, found, ids, results: Object.fromEntries(ops.map((op) => [op, []])), memory: [] };
}

const pgRoot = Number(readFileSync(`${PG_DATA}/postmaster.pid`, "utf8").split("\n")[0]);
const processorTime = ({ root }) => {
  const app = cpuOf(root);
  const pg = cpuOf(pgRoot); // the whole cluster's: only one target is driven at a time
  const driver = process.cpuUsage();
  const rest = cpuOfAll() - app - pg - (driver.user + driver.system) / 1000;
  return { app, pg, rest };
};

/** Runs one operation until maxN are done or the time is over, but at least minN times. */
async function phase(target, op, clients, { maxN = Infinity, minN = 3, seconds = secs } = {}) {
  const latencies = [];
  const errors = [];
  let begun = 0;
  const before = processorTime(target);
  const start = performance.now();
  const goesOn = () => begun < maxN && (begun < minN || performance.now() < start + seconds * 1000);
  const client = async (k) => {
    while (goesOn()) {
      begun++;
      const sent = performance.now();
      try {
        await OPERATIONS[op](target, k, clients);
        latencies.push(performance.now() - sent);
      } catch (error) {
        errors.push(error.message);
      }
    }
  };
  await Promise.all(Array.from({ length: clients }, (_, k) => client(k)));
  const wall = performance.now() - start;
  const after = processorTime(target);
  return {
    n: latencies.length,
    rps: latencies.length / (wall / 1000),
    p50: quantile(latencies, 0.5),
    p95: quantile(latencies, 0.95),
    cpuApp: target.root ? (after.app - before.app) / begun : NaN,
    cpuPg: (after.pg - before.pg) / begun,
    othersCpu: (after.rest - before.rest) / (wall * CORES),
    errors: errors.length,
    firstError: errors[0],
  };
}

function sampleMemory({ root, db, memory }) {
  if (!root) return;
  const backends = db ? sql(`select pid from pg_stat_activity where datname = '${db}'`) : "";
  const pg = memoryOf(backends.split("\n").filter(Boolean).map(Number));
  memory.push({ ...memoryOf(tree(root)), pgPss: pg.pss });
}

async function measure(round, op, target) {
  if (round === 1) await phase(target, op, conc, { minN: conc }); // warm-up, as long as what is counted
  const one = await phase(target, op, 1, { maxN: seq });
  const many = await phase(target, op, conc, { minN: conc });
  target.results[op].push({ seq: one, conc: many });
  sampleMemory(target);
  const sequential = `p50 ${one.p50.toFixed(1)} p95 ${one.p95.toFixed(1)} ms (n=${one.n})`;
  const concurrent = `${many.rps.toFixed(1)}/s p95 ${many.p95.toFixed(1)} ms`;
  const failed =
    one.errors + many.errors ? ` ERRORS ${one.errors + many.errors}: ${one.firstError ?? many.firstError}` : "";
  console.error(`round ${round} ${op} ${target.name}: ${sequential} | x${conc} ${concurrent}${failed}`);
}

const targets = [];
for (const spec of values.target) targets.push(await prepare(await openTarget(spec)));
for (const target of targets) sampleMemory(target);
const started = new Date().toISOString();
for (const half of [ops.filter((op) => !writes(op)), ops.filter(writes)])
  for (let round = 1; round <= rounds; round++)
    for (const op of half) for (const target of targets) await measure(round, op, target);

const kept = ({ name, found, results, memory }) => [name, { found, results, memory }];
const run = {
  label: values.label,
  started,
  node: process.version,
  conc,
  targets: Object.fromEntries(targets.map(kept)),
};
if (values.out) writeFileSync(values.out, JSON.stringify(run, null, 1));
console.log(report([run], targets[0].name));
process.exit(0); // kept-open connections would hold the process
