// Ten thousand reminders due at one instant, rung by three app processes on one database: each exactly once, how fast?
//   DATABASE_URL=postgres://… node bench/reminders.mjs [--reminders 10000] [--processes 3]
// Needs a build and a server on which it may create a database, which it drops again.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import pg from "pg";

const { values } = parseArgs({
  options: {
    reminders: { type: "string", default: "10000" },
    processes: { type: "string", default: "3" },
    port: { type: "string", default: "17560" },
  },
});
const [count, processes, port] = [values.reminders, values.processes, values.port].map(Number);
const server = new URL(process.env.DATABASE_URL);
const name = `reminders_${process.pid}`;
const own = Object.assign(new URL(server), { pathname: `/${name}` });
const PEOPLE = 50;

const admin = new pg.Client(server.href);
await admin.connect();
await admin.query(`create database ${name}`);
const data = mkdtempSync(join(tmpdir(), "redress-reminders-"));
const running = [];
try {
  for (let at = 0; at < processes; at++) running.push(await serve(port + at));
  const pool = new pg.Pool({ connectionString: own.href });
  const due = new Date(Date.now() + 15_000);
  await fill(pool, due);
  console.log(`${count} reminders due at ${due.toISOString()}; ${Math.round((due - Date.now()) / 1000)} s to go`);
  await settled(pool, due);
  await pool.end();
} finally {
  for (const one of running) one.kill("SIGTERM");
  await Promise.all(running.map((one) => new Promise((done) => one.once("exit", done))));
  await admin.query(`drop database ${name} with (force)`);
  await admin.end();
  rmSync(data, { recursive: true, force: true });
}

async function serve(at) {
  const args = ["bin/redress.js", "serve", "--port", String(at), "--data", join(data, String(at))];
  const child = spawn(process.execPath, args, { env: { ...process.env, DATABASE_URL: own.href }, stdio: "ignore" });
  for (let tries = 0; tries < 240; tries++) {
    const answer = await fetch(`http://127.0.0.1:${at}/readyz`).catch(() => undefined);
    if (answer?.ok) return child;
    await new Promise((done) => setTimeout(done, 250));
  }
  throw new Error(`no server on ${at}`);
}

/** People who own the cases, one supervisor over them, and cases whose next word is promised for one instant. */
async function fill(pool, due) {
  await pool.query(`
    insert into department (department_id, name) select md5('d')::uuid, 'care';
    insert into person (person_id, sign_in_name, name, department_id, created_at)
      select md5('p' || i)::uuid, 'p' || i, 'p' || i, md5('d')::uuid, now() from generate_series(0, ${PEOPLE}) i;
    insert into person_role (person_id, role, scope)
      select md5('p' || i)::uuid, case i when 0 then 'supervisor' else 'case_owner' end, 'department'
      from generate_series(0, ${PEOPLE}) i`);
  await pool.query(
    `insert into cases (case_id, number, state, kind, channel, title, words, severity, received_at, registered_at,
       registered_by, owner_id, department_id, customer_name, accepted_at, next_word_at, next_due_at, next_due_clock,
       last_event_at, last_event_kind, journal_seq, journal_hash)
     select md5('c' || i)::uuid, i::text, 'accepted', 'complaint', 'phone', 't', repeat('w', 400), 2, $1::timestamptz - interval '1 day',
       $1::timestamptz - interval '1 day', md5('p1')::uuid, md5('p' || (1 + i % ${PEOPLE}))::uuid, md5('d')::uuid, 'c', $1::timestamptz - interval '1 day', $1, $1,
       'next_word', $1::timestamptz - interval '1 day', 'case_accepted', 1, '\\x00' from generate_series(1, ${count}) i`,
    [due],
  );
  await pool.query(
    `insert into case_alarm (case_id, subject, what, begun_at, due_at, stage, ring_at)
     select case_id, 'next_word', 'next_word', received_at, next_word_at, 'due', next_word_at from cases`,
  );
  await pool.query("analyze cases");
  await pool.query("analyze case_alarm");
}

async function settled(pool, due) {
  for (;;) {
    const { rows } = await pool.query(`
      select (select count(*)::int from case_event where kind = 'deadline_passed') as events,
        (select count(distinct case_id)::int from case_event where kind = 'deadline_passed') as cases,
        (select coalesce(sum(many), 0)::int from notification) as told, (select count(*)::int from notification) as lines,
        (select max(at) from case_event where kind = 'deadline_passed') as last`);
    const { events, cases, told, lines } = rows[0];
    const after = Date.now() - due.getTime();
    if (cases >= count || after > 180_000) {
      console.log(
        `${cases} of ${count} rung ${(after / 1000).toFixed(1)} s after they were due by ${processes} processes`,
      );
      console.log(`journal entries ${events}, told ${told} times in ${lines} lines for ${PEOPLE} people`);
      const exact = events === count && told === count;
      console.log(exact ? "each exactly once" : "NOT each exactly once");
      if (!exact) process.exitCode = 1;
      return;
    }
    await new Promise((done) => setTimeout(done, 200));
  }
}
