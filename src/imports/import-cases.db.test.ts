import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Bank, openBank } from "../../test/support/bank.ts";
import { caseFilter } from "../cases/contract/lists.ts";
import { countCases, listCases } from "../cases/reads/list-cases.ts";
import { verifyJournal } from "../journal/actions/verify-journal.ts";
import { type ImportReport, type ImportRequest, importCases } from "./actions/import-cases.ts";
import type { ImportHost } from "./execute-run.ts";
import { readMapping } from "./rules/mapping.ts";

let bank: Bank;
let host: ImportHost;
let folder: string;
beforeAll(async () => {
  bank = await openBank();
  host = { db: bank.db, clock: bank.clock, zone: "Asia/Shanghai" };
  folder = await mkdtemp(join(tmpdir(), "redress-import-"));
});
afterAll(async () => {
  await bank.drop();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  await bank.pool.query(`truncate cases, case_event, case_clock, case_message, case_note, case_key, search_pending, customer,
    customer_key, import_run, import_reject, command_key cascade`);
});

const HISTORY = {
  source: "desk",
  key: "id",
  fields: {
    words: "words",
    receivedAt: "at",
    customerName: "name",
    customerKey: "name",
    reply: "reply",
    replyAt: "replyAt",
    replyBy: "by",
    agreement: "agreement",
  },
};

async function file(name: string, rows: readonly object[]): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, rows.map((row) => JSON.stringify(row)).join("\n"));
  return path;
}
function mappingOf(raw: object) {
  const mapping = readMapping({ undated: "import_day", ...(raw as object) });
  if (!mapping.ok) throw new Error(mapping.refusal.code);
  return mapping.value;
}
async function run(request: Omit<ImportRequest, "actor">): Promise<ImportReport> {
  const done = await importCases(host, { actor: bank.actors.liang!, ...request });
  if (!done.ok) throw new Error(done.refusal.code);
  return done.value;
}
const count = async (table: string) => Number((await bank.pool.query(`select count(*) as n from ${table}`)).rows[0].n);
const sums = ({ total, created, linked, rejected }: ImportReport) => [total, created, linked, rejected];
const rows = (from: number, to: number, more: object = {}) =>
  Array.from({ length: to - from }, (_, index) => ({ id: `k${from + index}`, words: `第${from + index}件`, ...more }));

describe("what an import leaves", () => {
  it("brings a dated reply in as a closed case with its history", async () => {
    const path = await file("history.jsonl", [
      {
        id: 1,
        words: "跑了三趟",
        at: "2026-01-02 09:00",
        name: "网友甲",
        reply: "已办妥",
        replyAt: "2026-01-12",
        by: "营业部",
      },
      { id: 2, words: "又来了", at: "2026-02-02 09:00", name: "网友甲", reply: "", replyAt: "" },
      { id: 3, words: "谢谢", at: "2026-03-02", name: "网友乙", reply: "好", replyAt: "2026-03-02", agreement: "满意" },
    ]);
    expect(sums(await run({ file: path, mapping: mappingOf(HISTORY) }))).toEqual([3, 3, 0, 0]);
    const cases = await bank.db.selectFrom("cases").selectAll().orderBy("received_at").execute();
    expect(cases).toMatchObject([
      {
        state: "closed",
        // R8: the source is silent; nobody asked the customer three times in vain.
        agreement: null,
        answer_at: null,
        accounted_at: new Date("2026-01-11T16:00:00Z"),
        closed_at: new Date("2026-01-11T16:00:00Z"),
        next_due_at: null,
        accepted_at: null,
      },
      { state: "received", agreement: null, closed_at: null, next_due_clock: "acceptance" },
      { state: "closed", agreement: "accepted", answer_at: new Date("2026-03-01T16:00:00Z") },
    ]);
    expect(cases[0]!.customer_id).toBe(cases[1]!.customer_id);
    expect(await count("customer")).toBe(2);
    expect(await count("case_clock")).toBe(1);
    const messages = await bank.db.selectFrom("case_message").selectAll().orderBy("at").execute();
    expect(messages[0]).toMatchObject({ purpose: "account", direction: "out", author_name: "营业部", body: "已办妥" });
    const events = await bank.db
      .selectFrom("case_event")
      .selectAll()
      .where("case_id", "=", cases[2]!.case_id)
      .orderBy("seq")
      .execute();
    expect(events.map(({ kind }) => kind)).toEqual([
      "case_received",
      "case_accepted",
      "account_sent",
      "answer_recorded",
      "case_closed",
    ]);
    expect(events[2]!.body).toMatchObject({ at: "2026-03-01T16:00:00.000Z", imported: true });
    expect(events[2]!.at).toEqual(bank.clock.now());
    const closings = await bank.db.selectFrom("case_event").select("body").where("kind", "=", "case_closed").execute();
    expect(closings.map(({ body }) => (body as { agreement: unknown }).agreement).sort()).toEqual(["accepted", null]);
    expect(await verifyJournal(bank.db)).toMatchObject({ ok: true, streams: 4 });
  });

  it("keeps a result without a time as a note, and does not say that the customer was told", async () => {
    const path = join(folder, "undated.csv");
    await writeFile(
      path,
      "投诉编号,投诉时间,投诉内容,办理结果\nGB-1,2026-01-01,扣了两次,已退回重复扣款。\nGB-2,2026-01-01,没人解释,",
    );
    expect(sums(await run({ file: path }))).toEqual([2, 2, 0, 0]);
    const cases = await bank.db.selectFrom("cases").selectAll().orderBy("number").execute();
    expect(cases).toMatchObject([
      { state: "received", accounted_at: null, last_contact_at: null, last_event_kind: "note_written" },
      { state: "received", last_event_kind: "case_received" },
    ]);
    const notes = await bank.db.selectFrom("case_note").selectAll().execute();
    expect(notes).toMatchObject([{ case_id: cases[0]!.case_id, body: "办理结果: 已退回重复扣款。" }]);
    expect(await count("case_message")).toBe(0);
    expect(await verifyJournal(bank.db)).toMatchObject({ ok: true });
  });

  it("accounts for every row: made, linked, or refused with line, field and reason", async () => {
    const path = join(folder, "mixed.csv");
    const lines = [
      "id,words,at",
      "1,话,2026-01-01",
      "2,,2026-01-01",
      "3,话,2027-01-01",
      "4,话",
      "1,又一次,2026-01-01",
      "5,话,2026-02-02",
    ];
    await writeFile(path, lines.join("\n"));
    const mapping = mappingOf({ source: "m", key: "id", fields: { words: "words", receivedAt: "at" } });
    const report = await run({ file: path, mapping });
    expect(sums(report)).toEqual([6, 2, 1, 3]);
    expect(report.rejects.map(({ line, field, code }) => [line, field, code])).toEqual([
      [3, "words", "words_empty"],
      [4, "receivedAt", "date_in_future"],
      [5, "line", "cells_do_not_fit"],
    ]);
    expect(await bank.db.selectFrom("import_reject").selectAll().execute()).toHaveLength(3);
  });

  it("needs a name for somebody new, and knows an old customer by telephone", async () => {
    const fields = { words: "words", customerName: "name", customerPhone: "phone" };
    const mapping = mappingOf({ source: "p", key: "id", fields });
    const path = await file("people.jsonl", [
      { id: 1, words: "话", phone: "13800001111" },
      { id: 2, words: "话", name: "李先生", phone: "13800002222" },
      { id: 3, words: "话", phone: "138-0000-2222" },
    ]);
    const report = await run({ file: path, mapping });
    expect(sums(report)).toEqual([3, 2, 0, 1]);
    expect(report.rejects[0]).toMatchObject({ line: 1, code: "name_needed" });
    expect(await count("customer")).toBe(1);
  });

  it("R12: numbers beside a name identify the person; no name keeps one", async () => {
    const fields = { words: "words", customerName: "name", customerPhone: "phone" };
    const path = await file("beside.jsonl", [
      { id: 1, words: "话", name: "张三 13800001111/0731-88881234" },
      { id: 2, words: "话", name: "张三（139 0000 2222）", phone: "0731-88881234" },
      { id: 3, words: "话", phone: "13800001111" },
    ]);
    const report = await run({ file: path, mapping: mappingOf({ source: "p", key: "id", fields }) });
    expect(sums(report)).toEqual([3, 3, 0, 0]);
    const people = await bank.db.selectFrom("customer").select(["name", "phone"]).execute();
    expect(people).toEqual([{ name: "张三", phone: "13800001111" }]);
    const names = await bank.db.selectFrom("cases").select("customer_name").distinct().execute();
    expect(names).toEqual([{ customer_name: "张三" }]);
  });

  it("a customer's number of digits alone serves as the name", async () => {
    const fields = { words: "words", customerName: "user", customerKey: "user" };
    const path = await file("numbered.jsonl", [{ id: 1, words: "话", user: "0010023456" }]);
    expect(sums(await run({ file: path, mapping: mappingOf({ source: "p", key: "id", fields }) }))).toEqual([
      1, 1, 0, 0,
    ]);
    const people = await bank.db.selectFrom("customer").select(["name", "phone"]).execute();
    expect(people).toEqual([{ name: "0010023456", phone: null }]);
  });

  it("survives what PostgreSQL cannot keep", async () => {
    const path = join(folder, "odd.jsonl");
    const odd = ['{"id":"1","words":"half \\ud800 pair"}', '{"id":"2","words":"nul \\u0000"}', '{"id":3,\u0001}'];
    const plain = JSON.stringify({ id: "4", words: "话".repeat(500) });
    await writeFile(path, [...odd, plain].join("\n"));
    const mapping = mappingOf({ source: "o", key: "id", fields: { words: "words" } });
    const report = await run({ file: path, mapping });
    expect(sums(report)).toEqual([4, 2, 0, 2]);
    expect(report.rejects.map(({ line, code }) => [line, code])).toEqual([
      [2, "binary"],
      [3, "line_unreadable"],
    ]);
  });
});

describe("again", () => {
  const mapping = mappingOf({ source: "again", key: "id", fields: { words: "words" } });

  it("a second run and a longer file create nothing twice", async () => {
    const short = await file("short.jsonl", rows(0, 450));
    expect(sums(await run({ file: short, mapping }))).toEqual([450, 450, 0, 0]);
    expect(sums(await run({ file: short, mapping }))).toEqual([450, 0, 450, 0]);
    const long = await file("long.jsonl", rows(0, 460));
    expect(sums(await run({ file: long, mapping }))).toEqual([460, 10, 450, 0]);
    expect(await count("cases")).toBe(460);
    // One row beside each batch that wrote.
    expect(await count("command_key")).toBe(9);
  });

  it("the list finds what came from a source, and counts it", async () => {
    await run({ file: await file("here.jsonl", rows(0, 3)), mapping });
    const other = mappingOf({ source: "elsewhere", key: "id", fields: { words: "words" } });
    await run({ file: await file("there.jsonl", rows(3, 5)), mapping: other });
    const look = bank.look("liang");
    const from = (source: string) => caseFilter.parse({ state: "all", source });
    expect(await countCases(look, from("again"))).toMatchObject({ value: { count: 3 } });
    expect(await countCases(look, from("again' or 1=1"))).toMatchObject({ value: { count: 0 } });
    const page = await listCases(look, { ...from("elsewhere"), sort: "-received", limit: 10 });
    expect(page.ok && page.value.items).toHaveLength(2);
  });

  it("two imports of the same rows at once create each once", async () => {
    const left = await file("left.jsonl", rows(0, 600));
    const right = await file("right.jsonl", [...rows(0, 600), ...rows(600, 601)]);
    const [one, two] = await Promise.all([run({ file: left, mapping }), run({ file: right, mapping })]);
    expect(one.created + two.created).toBe(601);
    expect(one.created + one.linked).toBe(600);
    expect(await count("cases")).toBe(601);
  });

  it("the same file twice at once: the second is told to wait, the first goes on", async () => {
    const path = await file("twice.jsonl", rows(0, 800));
    let second: Promise<unknown> | undefined;
    const onProgress = () => {
      second ??= importCases(host, { actor: bank.actors.liang!, file: path, mapping });
    };
    expect(sums(await run({ file: path, mapping, onProgress }))).toEqual([800, 800, 0, 0]);
    expect(await second).toMatchObject({ ok: false, refusal: { code: "import_busy" } });
  });

  it("a row without a key is recognised by its content", async () => {
    const hashed = mappingOf({ source: "h", key: { hash: ["words"] }, fields: { words: "words" } });
    const path = await file("hash.jsonl", [{ words: "甲" }, { words: "乙" }, { words: "甲" }]);
    expect(sums(await run({ file: path, mapping: hashed }))).toEqual([3, 2, 1, 0]);
    expect(sums(await run({ file: path, mapping: hashed }))).toEqual([3, 0, 3, 0]);
  });

  it("a dry run tells the same and writes nothing", async () => {
    const path = await file("dry.jsonl", [...rows(0, 250), { id: "bad", words: "" }, ...rows(0, 5)]);
    const dry = await run({ file: path, mapping, dryRun: true });
    expect(sums(dry)).toEqual([256, 250, 5, 1]);
    for (const table of ["cases", "case_key", "customer", "import_run", "import_reject", "command_key"])
      expect(await count(table), table).toBe(0);
    const real = await run({ file: path, mapping });
    expect(sums(real)).toEqual(sums(dry));
    expect(real.rejects).toEqual(dry.rejects);
  });

  it("stopped between batches, it goes on behind the last one with --resume and without a mapping", async () => {
    const path = await file("stopped.jsonl", [...rows(0, 500), { id: "bad", words: "" }]);
    const stop = new AbortController();
    const first = await run({ file: path, mapping, signal: stop.signal, onProgress: () => stop.abort() });
    expect([first.state, ...sums(first)]).toEqual(["running", 501, 200, 0, 0]);
    const second = await run({ file: path, resume: true });
    expect([second.run, second.state, ...sums(second)]).toEqual([first.run, "done", 501, 500, 0, 1]);
    expect(await count("cases")).toBe(500);
    const told = await bank.db
      .selectFrom("organisation_event")
      .select("kind")
      .orderBy("seq", "desc")
      .limit(3)
      .execute();
    expect(told.map(({ kind }) => kind)).toEqual(["import_finished", "import_resumed", "import_started"]);
  });

  it("cancelled from elsewhere, the batch at hand is not kept", async () => {
    const path = await file("cancelled.jsonl", rows(0, 600));
    const cancel = () => void bank.pool.query("update import_run set state = 'cancelled'");
    const report = await run({ file: path, mapping, onProgress: cancel });
    expect(report.state).toBe("cancelled");
    expect(report.created).toBeLessThan(600);
    expect(await count("cases")).toBe(report.created);
    expect(sums(await run({ file: path, mapping }))).toEqual([600, 600, 0, 0]);
  });

  it("cancelled as the last batch is kept, it ends cancelled and is told so once", async () => {
    const path = await file("late.jsonl", rows(0, 200));
    await bank.pool.query(`create function cancel_at_last() returns trigger language plpgsql as
      $$ begin if new.position = 200 then new.state = 'cancelled'; end if; return new; end $$;
      create trigger cancel_at_last before update of position on import_run
        for each row execute function cancel_at_last()`);
    const report = await run({ file: path, mapping });
    await bank.pool.query("drop function cancel_at_last cascade");
    expect([report.state, ...sums(report)]).toEqual(["cancelled", 200, 200, 0, 0]);
    const finished = bank.db.selectFrom("organisation_event").select("kind").where("kind", "=", "import_finished");
    const ofThis = finished.where(sql`body ->> 'runId'`, "=", report.run!);
    expect(await ofThis.execute()).toEqual([]);
  });

  it("a connection that breaks is replaced and the run goes on", async () => {
    const path = await file("broken.jsonl", rows(0, 600));
    let broke = false;
    const breakIt = () => {
      if (broke) return;
      broke = true;
      void bank.pool.query(`select pg_terminate_backend(pid) from pg_locks
        where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())`);
    };
    const report = await run({ file: path, mapping, onProgress: breakIt });
    expect([report.state, ...sums(report)]).toEqual(["done", 600, 600, 0, 0]);
    expect(await count("cases")).toBe(600);
  });
});

describe("refused before anything is written", () => {
  const refusalOf = async (request: Omit<ImportRequest, "actor">, who = "liang") => {
    const done = await importCases(host, { actor: bank.actors[who]!, ...request });
    return done.ok ? null : done.refusal.code;
  };

  it("a column that is not there, a file that is not there, columns that say nothing, a role that may not", async () => {
    const path = await file("refused.jsonl", rows(0, 3));
    const wrong = mappingOf({ source: "w", key: "id", fields: { words: "wrods" } });
    const strange = await file("strange.jsonl", [{ x: 1 }]);
    expect(await refusalOf({ file: path, mapping: wrong })).toBe("column_unknown");
    expect(await refusalOf({ file: join(folder, "none.csv") })).toBe("file_missing");
    expect(await refusalOf({ file: strange })).toBe("mapping_not_guessed");
    expect(await refusalOf({ file: path }, "teller")).toBe("import_not_permitted");
    expect(await count("import_run")).toBe(0);
  });
});
