import { createHash, randomBytes } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { gunzipSync, gzipSync } from "node:zlib";
import pg from "pg";
import { pack } from "tar-stream";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Bank, openBank } from "../../test/support/bank.ts";
import { receiveCase } from "../cases/actions/receive-case.ts";
import { writeNote } from "../cases/actions/write-note.ts";
import { verifyJournal } from "../journal/actions/verify-journal.ts";
import type { Decision } from "../kernel/refusal.ts";
import { openDatabase } from "../platform/db/database.ts";
import { migrate } from "../platform/db/migrate.ts";
import { scratchDatabase } from "../platform/db/scratch-database.ts";
import { prepareQueue } from "../platform/jobs/queue.ts";
import { restoreBackup } from "./actions/restore-backup.ts";
import { verifyBackup } from "./actions/verify-backup.ts";
import { writeBackup } from "./actions/write-backup.ts";
import { readArchive } from "./archive/read-archive.ts";
import { readBackup } from "./read-backup.ts";
import { foldersOf } from "./what-is-kept.ts";

const PASSPHRASE = "山高月小，水落石出";
const SECRET = "s".repeat(48);
let bank: Bank;
let room: string;
let plain: string;
let sealed: string;

beforeAll(async () => {
  bank = await openBank();
  room = await mkdtemp(join(tmpdir(), "redress-backup-"));
  await prepareQueue(bank.url);
  for (const words of ["短信费\t被重复\\扣了\n两次", "第二件"]) {
    const { caseId } = await bank.does("zhou", receiveCase, {
      channel: "phone",
      words,
      kind: "complaint",
      causes: [],
      severity: 2,
      customer: { name: "沈女士", phone: "13800006027" },
    });
    await bank.does("zhou", writeNote, { caseId, body: "她明天再来", mentions: [] });
  }
  const hash = await keepFile();
  await bank.pool.query(
    `insert into import_run (run_id, source, file_name, file_sha256, columns, mapping, state, total, started_by,
       started_by_name, created_at, file_kept) values (gen_random_uuid(), '旧台账', 'a.csv', $1, '{}', '{}', 'pending', 0,
       gen_random_uuid(), '沈岚', now(), true)`,
    [hash],
  );
  await bank.pool.query("select graphile_worker.add_job('say_hello', '{\"to\":\"she\"}', job_key := 'k')");
  [plain, sealed] = [join(room, "plain.rba"), join(room, "sealed.rba")];
  expect(await backUp(plain)).toMatchObject({ ok: true, value: { files: 1, sealed: false } });
  expect(await backUp(sealed, PASSPHRASE)).toMatchObject({ ok: true, value: { files: 1, sealed: true } });
});
afterAll(async () => {
  await bank.drop();
  await rm(room, { recursive: true, force: true });
});

async function keepFile(): Promise<string> {
  const [uploads] = foldersOf(room, bank.db);
  const put = await uploads!.store.put(Readable.from([randomBytes(300_000)]), 1e9);
  if (!put.ok) throw new Error(put.refusal.code);
  return put.value.hash;
}

function backUp(file: string, passphrase?: string) {
  const folders = foldersOf(room, bank.db);
  return writeBackup({ url: bank.url, file, folders, version: "0.1.0", now: new Date(), passphrase, secret: SECRET });
}

/** Restores into a scratch database and lets `look` see what is there. */
async function restoring<T>(
  file: string,
  look: (outcome: Decision<unknown>, client: pg.Client, url: string) => Promise<T>,
  { passphrase, prepare }: { passphrase?: string; prepare?: (client: pg.Client, url: string) => Promise<unknown> } = {},
) {
  const scratch = await scratchDatabase();
  const client = new pg.Client(scratch.url);
  await client.connect();
  const into = await mkdtemp(join(room, "into-"));
  try {
    await prepare?.(client, scratch.url);
    const kept: string[] = [];
    const keepSecret = async (secret: string) => void kept.push(secret);
    const folders = foldersOf(into, bank.db);
    const given = { url: scratch.url, file, now: new Date(), passphrase, folders, keepSecret };
    const outcome = await restoreBackup(given);
    expect(kept).toEqual(outcome.ok && passphrase ? [SECRET] : []);
    return await look(outcome, client, scratch.url);
  } finally {
    await client.end();
    await scratch.drop();
  }
}

async function startedOn(_client: pg.Client, url: string) {
  await migrate({ url });
  await prepareQueue(url);
}

const everything = async (on: pg.Client | pg.Pool) => {
  const { rows: tables } = await on.query(
    "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by relname",
  );
  const all: Record<string, unknown> = {};
  for (const { relname } of tables)
    if (relname !== "schema_migration")
      all[relname] = (
        await on.query(`select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) from ${relname} t`)
      ).rows[0].md5;
  return all;
};

test.each([
  ["plain", undefined],
  ["sealed", PASSPHRASE],
] as const)("a %s backup restored is what was there, row by row", async (which, passphrase) => {
  const before = await everything(bank.pool);
  await restoring(
    which === "plain" ? plain : sealed,
    async (outcome, client, url) => {
      expect(outcome).toMatchObject({ ok: true, value: { files: 1, jobs: 1, migrated: [] } });
      expect(await everything(client)).toEqual({ ...before, live_event: expect.anything() });
      const { rows: jobs } = await client.query("select task_identifier, key from graphile_worker.jobs");
      expect(jobs).toEqual([{ task_identifier: "say_hello", key: "k" }]);
      const { rows: numbers } = await client.query("select nextval('case_number') > 2 as on");
      expect(numbers[0].on, "case numbers go on where they were").toBe(true);
      const { db } = openDatabase(url, 2);
      expect(await verifyJournal(db).finally(() => db.destroy())).toMatchObject({ ok: true, streams: 3 });
    },
    // One of the two had a server started on it before, which nobody used.
    { passphrase, prepare: which === "plain" ? undefined : startedOn },
  );
});

test("a backup is proved by restoring it: journal and files", async () => {
  const verified = await verifyBackup({ file: plain, now: new Date(), room });
  expect(verified).toMatchObject({
    ok: true,
    value: { journal: { ok: true, streams: 3, faulty: 0 }, missingFiles: 0 },
  });
});

test("who is signed in is not in a backup, nor is the secret unless it is sealed", async () => {
  await bank.pool.query(
    `with u as (insert into auth_user values (gen_random_uuid(), 'a', 'a@a', true, null, 'a', false, now(), now()) returning id)
     insert into auth_session select gen_random_uuid(), id, 'TOKEN-OF-A-SESSION', null, null, now(), now(), now() from u`,
  );
  const file = join(room, "signed-in.rba");
  await backUp(file);
  const text = gunzipSync(await readFile(file)).toString("latin1");
  expect(text).toContain(Buffer.from("沈女士").toString("latin1"));
  expect(text).not.toContain("TOKEN-OF-A-SESSION");
  expect(text).not.toContain(SECRET);
  expect((await readFile(sealed)).toString("latin1")).not.toContain(Buffer.from("header.json").toString("latin1"));
});

/** Reads a backup to its end without keeping anything. */
async function readThrough(file: string) {
  const drain = async (content: AsyncIterable<Buffer>) => buffer(Readable.from(content));
  const hashOf = async (content: AsyncIterable<Buffer>) =>
    createHash("sha256")
      .update(await drain(content))
      .digest("hex");
  const nothing = async () => undefined;
  const table = async (_table: object, rows: AsyncIterable<Buffer>) => void (await drain(rows));
  return readBackup(file, readArchive(file), {
    begin: nothing,
    table,
    jobs: nothing,
    file: (_folder, _hash, content) => hashOf(content),
  });
}

test.each([
  ["cut off", (bytes: Buffer) => bytes.subarray(0, bytes.length * 0.7)],
  ["with one byte other", flipped],
  ["that is none", () => Buffer.from("hello")],
  ["of no bytes", () => Buffer.alloc(0)],
  ["without its end", withoutEnd],
  ["with a row changed and packed anew", repacked],
])("a backup %s is refused", async (_what, spoil) => {
  const file = join(room, `spoilt-${randomBytes(3).toString("hex")}.rba`);
  await writeFile(file, spoil(await readFile(plain)));
  await expect(readThrough(file)).rejects.toMatchObject({ refusal: { code: "backup_damaged" } });
});

test("nothing can be started on what a broken restore left, and done again it is whole", async () => {
  expect((await readThrough(plain)).manifest.files.count).toBe(1);
  const file = join(room, "without-end.rba");
  await writeFile(file, withoutEnd(await readFile(plain)));
  await restoring(file, async (outcome, client, url) => {
    expect(outcome).toMatchObject({ ok: false, refusal: { code: "backup_damaged" } });
    expect((await client.query("select from cases")).rowCount).toBe(0);
    await expect(migrate({ url })).rejects.toMatchObject({ refusal: { code: "restore_unfinished" } });
    const folders = foldersOf(room, bank.db);
    expect(await restoreBackup({ url, file: plain, now: new Date(), folders })).toMatchObject({ ok: true });
    expect(await migrate({ url })).toEqual([]);
    expect((await client.query("select from cases")).rowCount).toBe(2);
  });
});

function flipped(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  copy[copy.length - 2000]! ^= 1;
  return copy;
}

/** The last part, the manifest, is taken away: a tar file that ends well, of a backup that was not finished. */
function withoutEnd(bytes: Buffer): Buffer {
  const tar = gunzipSync(bytes);
  return gzipSync(Buffer.concat([tar.subarray(0, tar.lastIndexOf("manifest.json")), Buffer.alloc(1024)]));
}

function repacked(bytes: Buffer): Buffer {
  const tar = gunzipSync(bytes);
  tar.write("李", tar.indexOf("沈女士"));
  return gzipSync(tar);
}

test("a sealed backup opens with its passphrase alone, and not when it was changed", async () => {
  const read = async (file: string, passphrase?: string) => {
    for await (const part of readArchive(file, passphrase)) for await (const _ of part.content);
  };
  await read(sealed, PASSPHRASE);
  await expect(read(sealed)).rejects.toMatchObject({ refusal: { code: "backup_sealed" } });
  await expect(read(sealed, "something else entirely")).rejects.toMatchObject({
    refusal: { code: "passphrase_wrong" },
  });
  const bytes = await readFile(sealed);
  for (const changed of [bytes.subarray(0, bytes.length - 5), flipped(bytes), bytes.subarray(0, 17 + 16 + 65_552)]) {
    const file = join(room, `changed-${randomBytes(3).toString("hex")}.rba`);
    await writeFile(file, changed);
    await expect(read(file, PASSPHRASE)).rejects.toMatchObject({ refusal: { code: "passphrase_wrong" } });
  }
});

test("a backup never overwrites, and a database that holds anything is never restored into", async () => {
  expect(await backUp(plain)).toMatchObject({ refusal: { code: "backup_exists" } });
  expect((await readdir(room)).filter((name) => name.includes(".part-"))).toEqual([]);
  const hold = (sql: string) => (client: pg.Client) => client.query(sql);
  await restoring(
    plain,
    async (outcome) => expect(outcome).toMatchObject({ refusal: { code: "database_not_empty" } }),
    {
      prepare: hold("create table somebody_elses (id int)"),
    },
  );
  await restoring(plain, async (outcome) => expect(outcome).toMatchObject({ refusal: { code: "database_in_use" } }), {
    prepare: hold("set application_name = 'redress'"),
  });
});

test("a backup of a newer version is refused before anything is touched", async () => {
  const file = join(room, "newer.rba");
  const header = {
    format: 1,
    product: "redress",
    version: "9.0.0",
    takenAt: new Date().toISOString(),
    migrations: [{ name: "0999_later.sql", checksum: createHash("sha256").digest("hex") }],
    tables: [],
  };
  const tar = pack();
  tar.entry({ name: "header.json" }, JSON.stringify(header));
  tar.finalize();
  await writeFile(file, gzipSync(await buffer(tar as unknown as NodeJS.ReadableStream)));
  await restoring(file, async (outcome, client) => {
    expect(outcome).toMatchObject({ refusal: { code: "backup_newer", params: { migration: "0999_later.sql" } } });
    expect(
      (await client.query("select count(*)::int as n from pg_class where relnamespace = 'public'::regnamespace"))
        .rows[0].n,
    ).toBe(0);
  });
});
