// node dbcost.mjs --target rt --target redmine [--target NAME=BASE,TOKEN,PID,DATABASE]: SQL statements, writes, explicit
// commits (a lone write that commits itself is not counted there) and WAL per operation. Counts lines of the private
// cluster's log with log_statement=all while it runs.
import { readFileSync, statSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { fresh, MARKERS } from "./corpus.mjs";
import { openTarget, PEERS_DIR, sql } from "./targets.mjs";

const LOG = `${PEERS_DIR}/log/pg.log`;
const TIMES = 10;
let serial = (Date.now() % 1e7) * 100;

function statements(from, db) {
  return readFileSync(LOG)
    .subarray(from)
    .toString()
    .split("\n")
    .map((line) => /^(\S+) LOG: +(?:statement|execute [^:]*): *(.*)/.exec(line))
    .filter((match) => match?.[1] === db)
    .map((match) => match[2]);
}

async function cost({ name, api, c, db }, op) {
  const id = await api.create(c, fresh(serial++));
  const once = {
    create: () => api.create(c, fresh(serial++)),
    reply: () => api.reply(c, id, { body: fresh(serial++).reply }),
    read: () => api.read(c, id),
    list: () => api.list(c),
    search: () => api.search(c, MARKERS.common),
  }[op];
  for (let i = 0; i < 12; i++) await once(); // every worker is warm
  await sleep(1500); // what follows an answer belongs to it: deferred mail, jobs
  const from = statSync(LOG).size;
  const wal = sql("select pg_current_wal_insert_lsn()");
  for (let i = 0; i < TIMES; i++) await once();
  await sleep(1500);
  const bytes = sql(`select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '${wal}')`);
  const seen = statements(from, db);
  const count = (pattern) => (seen.filter((s) => pattern.test(s)).length / TIMES).toFixed(1);
  const counts = [count(/^/), count(/^(insert|update|delete|with)\b/i), count(/^commit/i)];
  return `| ${[op, name, ...counts, (bytes / TIMES / 1024).toFixed(1)].join(" | ")} |`;
}

const targets = [];
for (const spec of process.argv.slice(2).filter((arg) => arg !== "--target")) targets.push(await openTarget(spec));
console.log("| operation | target | SQL statements | of them writes | explicit commits | WAL kB |");
console.log("|---|---|---:|---:|---:|---:|");
sql("alter system set log_statement = 'all'");
sql("alter system set log_line_prefix = '%d '");
sql("select pg_reload_conf()");
await sleep(500);
try {
  for (const op of ["create", "reply", "read", "list", "search"])
    for (const target of targets) console.log(await cost(target, op));
} finally {
  sql("alter system reset log_statement");
  sql("alter system reset log_line_prefix");
  sql("select pg_reload_conf()");
}
process.exit(0); // kept-open connections would hold the process
