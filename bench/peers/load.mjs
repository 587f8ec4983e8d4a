// node load.mjs rt|redmine N: copy N corpus tickets into staging tables of that system's database, then run
// loaders/NAME.sql, which turns them into the system's own rows, then VACUUM ANALYZE.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { email, REQUESTERS, ticket } from "./corpus.mjs";
import { DATABASES, PSQL } from "./targets.mjs";

const STAGING = `set client_min_messages = warning; set timezone = 'UTC';
create temp table stage_u(k int primary key, email text);
create temp table stage_t(i int primary key, k int, open bool, priority int, created timestamp, updated timestamp,
  subject text, body text);
create temp table stage_r(i int, n int, at timestamp, body text);\n`;

const name = process.argv[2];
const total = Number(process.argv[3] || 100000);
const psql = spawn("psql", [...PSQL, "-d", DATABASES[name]], {
  stdio: ["pipe", "inherit", "inherit"],
});
const started = Date.now();

const put = (s) => psql.stdin.write(s) || new Promise((ok) => psql.stdin.once("drain", ok));
const stamp = (ms) => new Date(ms).toISOString().slice(0, 19).replace("T", " ");

async function copy(table, rows) {
  await put(`copy ${table} from stdin;\n`);
  for (const row of rows) await put(`${row.join("\t")}\n`);
  await put("\\.\n");
}
function* users() {
  for (let k = 0; k < REQUESTERS; k++) yield [k, email(k)];
}
function* tickets() {
  for (let i = 0; i < total; i++) {
    const t = ticket(i, total);
    const times = [stamp(t.created), stamp(t.updated)];
    yield [i, t.requester, t.open, t.priority, ...times, t.subject, t.body];
  }
}
function* replies() {
  for (let i = 0; i < total; i++)
    for (const [n, r] of ticket(i, total).replies.entries()) yield [i, n, stamp(r.at), r.body];
}

await put(STAGING);
await copy("stage_u", users());
await copy("stage_t", tickets());
await copy("stage_r", replies());
await put("analyze stage_u; analyze stage_t; analyze stage_r;\n");
await put(readFileSync(new URL(`loaders/${name}.sql`, import.meta.url), "utf8"));
await put("\nvacuum analyze;\n");
psql.stdin.end();
psql.on("close", (code) => {
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.error(code ? `${name}: loading failed` : `${name}: ${total} tickets loaded in ${seconds} s`);
  process.exit(code);
});
