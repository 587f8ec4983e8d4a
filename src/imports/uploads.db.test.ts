import { readdir, utimes } from "node:fs/promises";
import { hostname } from "node:os";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { type ImportDesk, openImportDesk } from "./import-desk.fixture.ts";
import { workbookOf } from "./readers/zip.fixture.ts";

let desk: ImportDesk;
beforeAll(async () => {
  desk = await openImportDesk();
});
afterAll(() => desk.close());
let count = 0;
/** Content that no other test has sent. */
let table: string;
beforeEach(() => {
  count++;
  table = `编号,诉求内容\n${count}-1,跑了三趟\n${count}-2,又来一趟\n`;
});

const runs = async () =>
  (await desk.bank.db.selectFrom("import_run").selectAll().orderBy("created_at").execute()).length;
const hashOf = async (runId: string) =>
  (
    await desk.bank.db
      .selectFrom("import_run")
      .select("file_sha256")
      .where("run_id", "=", runId)
      .executeTakeFirstOrThrow()
  ).file_sha256;
const HASH = /^[0-9a-f]{64}$/;
/** What lies in the folder of uploads, by its bytes' names. */
const kept = async () =>
  (await readdir(desk.folder, { recursive: true }))
    .map((path) => path.split("/").at(-1)!)
    .filter((it) => HASH.test(it));
const isKept = async (runId: string) => (await kept()).includes(await hashOf(runId));
/** What is left once everything has lain for longer than an hour. */
const tidied = async () => {
  for (const hash of await kept()) await utimes(desk.files.path(hash), 0, Date.now() / 1000 - 3700);
  await desk.resume();
};
const start = (at: ImportDesk, { runId, mapping }: { runId: string; mapping: object }) =>
  at.send("POST", `/v1/imports/${runId}/start`, { mapping: { undated: "import_day", ...mapping } });

describe("an upload sent again under its Idempotency-Key", () => {
  it("gives the same answer and begins nothing twice, also after the import has been carried out", async () => {
    const before = await runs();
    const first = await desk.upload(table, "投诉.csv", "liang", `key-${count}`);
    expect(first.status).toBe(201);
    expect(await desk.upload(table, "投诉.csv", "liang", `key-${count}`)).toEqual(first);
    expect(await runs()).toBe(before + 1);
    await start(desk, first.json);
    expect(await desk.ended(first.json.runId)).toMatchObject({ state: "done", created: 2 });
    expect(await desk.upload(table, "投诉.csv", "liang", `key-${count}`)).toEqual(first);
    expect(await runs()).toBe(before + 1);
  });

  it("many times at once begins one run", async () => {
    const before = await runs();
    const all = await Promise.all(
      Array.from({ length: 5 }, () => desk.upload(table, "投诉.csv", "liang", `key-${count}`)),
    );
    expect(new Set(all.map(({ status, json }) => `${status} ${json.runId}`)).size).toBe(1);
    expect(await runs()).toBe(before + 1);
  });

  it("is refused for another file, or the same under another name, and nothing of it is kept", async () => {
    const first = await desk.upload(table, "投诉.csv", "liang", `key-${count}`);
    const other = `${table}9,另一件\n`;
    for (const again of [
      await desk.upload(other, "投诉.csv", "liang", `key-${count}`),
      await desk.upload(table, "b.csv", "liang", `key-${count}`),
    ])
      expect([again.status, again.json.refusal.code]).toEqual([409, "idempotency_key_reused"]);
    const sent = await desk.upload(other);
    expect(sent.json.runId).not.toBe(first.json.runId);
    expect(await isKept(first.json.runId)).toBe(true);
  });

  it("without a key is another run over the same bytes", async () => {
    const [one, two] = [await desk.upload(table), await desk.upload(table)];
    expect(one.json.runId).not.toBe(two.json.runId);
    expect(await hashOf(one.json.runId)).toBe(await hashOf(two.json.runId));
    await start(desk, one.json);
    expect(await desk.ended(one.json.runId)).toMatchObject({ created: 2 });
    await tidied();
    expect(await isKept(two.json.runId)).toBe(true);
    await start(desk, two.json);
    expect(await desk.ended(two.json.runId)).toMatchObject({ created: 0, linked: 2 });
    await tidied();
    expect(await isKept(two.json.runId)).toBe(false);
  });
});

describe("a sheet chosen again under its Idempotency-Key", () => {
  it("gets the same answer after rows of it are in, and without its first rows when the file is gone", async () => {
    const row = ["编号", "诉求内容"];
    const book = Buffer.from(workbookOf({ 五月: [row, ["s1", "来过"]], 六月: [row, ["s2", "又来"]] }));
    const { json } = await desk.upload(book, "台账.xlsx");
    const choose = async (key: string) => {
      const { status, json: answer } = await desk.send(
        "POST",
        `/v1/imports/${json.runId}/sheet`,
        { sheet: "六月" },
        "liang",
        key,
      );
      return { status, answer: answer() };
    };
    const first = await choose(`sheet-${count}`);
    expect(first).toMatchObject({ status: 200, answer: { sheet: "六月", sample: [["s2", "又来"]] } });
    await start(desk, first.answer);
    expect(await desk.ended(json.runId)).toMatchObject({ state: "done", created: 1 });
    expect(await choose(`sheet-${count}`)).toEqual(first);
    expect((await choose("another")).answer.refusal.code).toBe("import_not_startable");
    await tidied();
    expect(await choose(`sheet-${count}`)).toEqual({ status: 200, answer: { ...first.answer, sample: [] } });
    expect((await choose("yet another")).answer.refusal.code).toBe("import_not_startable");
  });
});

describe("what is kept of uploads", () => {
  it("nothing of a file that cannot be read or is too large", async () => {
    await tidied();
    const before = await kept();
    expect((await desk.upload(`a,b\n${"x".repeat(1_100_000)}`)).json.refusal.kind).toBe("too_large");
    expect((await desk.upload("%PDF-1.7", "a.pdf")).json.refusal.kind).toBe("invalid");
    await tidied();
    expect(await kept()).toEqual(before);
  });

  it("nothing of a run that is done, an hour after its bytes came in, and without a restart", async () => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    const other = await openImportDesk(desk.bank);
    try {
      const { json } = await other.upload(table);
      await start(other, json);
      expect(await other.ended(json.runId)).toMatchObject({ created: 2 });
      const hash = await hashOf(json.runId);
      await vi.advanceTimersByTimeAsync(3_600_000);
      expect(await other.files.stat(hash)).toBeDefined();
      await utimes(other.files.path(hash), 0, Date.now() / 1000 - 3700);
      await vi.advanceTimersByTimeAsync(3_600_000);
      await vi.waitFor(async () => expect(await other.files.stat(hash)).toBeUndefined());
    } finally {
      vi.useRealTimers();
      await other.close();
    }
  });

  it("what a run needs, also when the same bytes of another run have just been let go of", async () => {
    const first = await desk.upload(table);
    await start(desk, first.json);
    expect(await desk.ended(first.json.runId)).toMatchObject({ created: 2 });
    for (const hash of await kept()) await utimes(desk.files.path(hash), 0, 0);
    const [second] = await Promise.all([desk.upload(table), desk.resume()]);
    expect(second.status).toBe(201);
    expect(await isKept(second.json.runId)).toBe(true);
    await tidied();
    expect(await isKept(second.json.runId)).toBe(true);
  });

  it("nothing of a run that was not started for a week", async () => {
    const { json } = await desk.upload(table);
    await desk.bank.pool.query("update import_run set created_at = created_at - interval '8 days' where run_id = $1", [
      json.runId,
    ]);
    await desk.resume();
    expect((await start(desk, json)).json().refusal.code).toBe("file_gone");
  });
});

describe("two machines on one database", () => {
  it("a run can be started where its file is; elsewhere it is told so and stays as it was", async () => {
    const other = await openImportDesk(desk.bank);
    try {
      const { json } = await desk.upload(table);
      const refused = (await start(other, json)).json().refusal;
      expect(refused).toMatchObject({ code: "file_not_here", params: { machine: hostname() } });
      expect(refused.message).toContain(hostname());
      expect(await other.ended(json.runId)).toMatchObject({ state: "pending", allowed: ["start"] });
      expect((await start(desk, json)).status).toBe(200);
      expect(await desk.ended(json.runId)).toMatchObject({ state: "done", created: 2 });
    } finally {
      await other.close();
    }
  });

  it("a machine that starts leaves to the other what it was killed at", async () => {
    const other = await openImportDesk(desk.bank);
    try {
      const { json } = await desk.upload(table);
      await desk.bank.pool.query("update import_run set state = 'running', started_at = $2 where run_id = $1", [
        json.runId,
        desk.bank.clock.now(),
      ]);
      await other.resume();
      const seen = (await other.send("GET", `/v1/imports/${json.runId}`)).json().run;
      expect(seen).toMatchObject({ state: "running", failure: null });
      await desk.resume();
      expect(await desk.ended(json.runId)).toMatchObject({ state: "done", created: 2 });
    } finally {
      await other.close();
    }
  });

  it("another sheet is chosen where the workbook is", async () => {
    const other = await openImportDesk(desk.bank);
    try {
      const row = ["编号", "诉求内容"];
      const book = Buffer.from(workbookOf({ 五月: [row, ["1", "来过"]], 六月: [row, ["2", "又来"]] }));
      const { json } = await desk.upload(book, "台账.xlsx");
      const choose = (at: ImportDesk) => at.send("POST", `/v1/imports/${json.runId}/sheet`, { sheet: "六月" });
      expect((await choose(other)).json().refusal.code).toBe("file_not_here");
      expect((await choose(desk)).json()).toMatchObject({ sheet: "六月", rows: 1 });
    } finally {
      await other.close();
    }
  });
});
