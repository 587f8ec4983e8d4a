import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Bank } from "../../test/support/bank.ts";
import { type ImportDesk, openImportDesk } from "./import-desk.fixture.ts";
import { workbookOf } from "./readers/zip.fixture.ts";

let desk: ImportDesk;
let bank: Bank;
beforeAll(async () => {
  desk = await openImportDesk();
  bank = desk.bank;
});
afterAll(() => desk.close());
const send: ImportDesk["send"] = (...given) => desk.send(...given);
const upload: ImportDesk["upload"] = (...given) => desk.upload(...given);
const ended: ImportDesk["ended"] = (runId) => desk.ended(runId);

const table = [
  "编号,诉求内容,投诉时间",
  "1,跑了三趟,2026-11-01",
  "2,,2026-11-02",
  "3,=cmd()，又来,2026-11-03",
  "4,,x",
].join("\n");

describe("an import over HTTP", () => {
  it("shows what is in the file, tries it out, runs it and tells which lines were not taken", async () => {
    const { status, json } = await upload(table);
    expect(status).toBe(201);
    expect(json).toMatchObject({
      columns: ["编号", "诉求内容", "投诉时间"],
      rows: 4,
      format: "csv",
      encoding: "utf-8",
    });
    expect(json.sample[0]).toEqual(["1", "跑了三趟", "2026-11-01"]);
    expect(json.sampleLines[0]).toBe(2);
    expect(json.mapping).toMatchObject({ source: "投诉", key: "编号", fields: { words: { column: "诉求内容" } } });

    const start = (dryRun: boolean) =>
      send("POST", `/v1/imports/${json.runId}/start`, { mapping: { undated: "import_day", ...json.mapping }, dryRun });
    expect((await start(true)).json()).toMatchObject({ state: "running", dryRun: true });
    expect(await ended(json.runId)).toMatchObject({
      state: "done",
      dryRun: true,
      created: 2,
      rejected: 2,
      allowed: ["start"],
    });
    expect(await bank.db.selectFrom("cases").select("case_id").execute()).toHaveLength(0);

    expect((await start(false)).status).toBe(200);
    expect(await ended(json.runId)).toMatchObject({
      state: "done",
      dryRun: false,
      total: 4,
      done: 4,
      created: 2,
      rejected: 2,
    });
    expect(await bank.db.selectFrom("cases").select("case_id").execute()).toHaveLength(2);
    expect((await start(false)).json().refusal.code).toBe("import_not_startable");

    const page = (await send("GET", `/v1/imports/${json.runId}?limit=1`)).json();
    expect(page.rejects).toMatchObject([{ line: 3, field: "words", code: "words_empty" }]);
    expect((await send("GET", `/v1/imports/${json.runId}?limit=1&after=${page.next}`)).json().rejects[0].line).toBe(5);
    const csv = (await send("GET", `/v1/imports/${json.runId}/rejects.csv`)).body;
    expect(csv).toContain("3,words,words_empty,诉求原文是空的");
    expect(bank.hints.some(({ topic }) => topic === "import")).toBe(true);
  });

  it("gives new cases to the department chosen at the start, within the importer's reach", async () => {
    const { json } = await upload("单号,诉求内容\n部门1,转账慢");
    const start = (department: string) =>
      send("POST", `/v1/imports/${json.runId}/start`, {
        mapping: { undated: "import_day", ...json.mapping },
        dryRun: false,
        department,
      });
    await bank.db.updateTable("import_run").set({ department_id: null }).where("run_id", "=", json.runId).execute();
    for (const not of ["没有这个部门", "零售业务部"])
      expect((await start(not)).json().refusal).toMatchObject({ code: "department_not_there", field: "department" });
    const id = bank.departments.客户关怀中心!;
    expect((await start(id)).json()).toMatchObject({ department: { id, name: "客户关怀中心" } });
    expect(await ended(json.runId)).toMatchObject({ created: 1, department: { id } });
    const { department_id } = await bank.db
      .selectFrom("cases")
      .select("department_id")
      .where("words", "=", "转账慢")
      .executeTakeFirstOrThrow();
    expect(department_id).toBe(id);
  });

  it("offers just the departments it takes: those within the reach of importing, not of other permissions", async () => {
    const [own, other] = [bank.departments.客户关怀中心!, bank.departments.零售业务部!];
    const far = (departmentIds: string[]) => ({
      ...bank.actors.liang!,
      reach: new Map(bank.actors.liang!.reach).set("import.run", { scope: "region", departmentIds }),
    });
    const { json } = await upload("单号,诉求内容\n部门2,转账又慢");
    const offered = async (who: string) =>
      (await send("GET", `/v1/imports/${json.runId}`, undefined, who))
        .json()
        .departments.map(({ id }: { id: string }) => id);
    const start = (who: string, department: string) =>
      send(
        "POST",
        `/v1/imports/${json.runId}/start`,
        { mapping: { undated: "import_day", ...json.mapping }, dryRun: true, department },
        who,
      );
    bank.actors.far = far([own, other]);
    expect((await offered("far")).sort()).toEqual([own, other].sort());
    expect((await start("far", other)).status).toBe(200);
    expect(await ended(json.runId)).toMatchObject({ department: { id: other } });
    // As the run has it: what stands may stay, also for who could not choose it.
    bank.actors.near = { ...far([own]), permissions: new Set([...bank.actors.liang!.permissions, "people.manage"]) };
    expect(await offered("near")).toEqual([other, own]);
    expect((await start("near", other)).status).toBe(200);
    await ended(json.runId);
    expect((await start("near", bank.departments.渠道科技部!)).json().refusal.code).toBe("department_not_there");
    await start("near", own);
    await ended(json.runId);
    expect(await offered("near")).toEqual([own]);
  });

  it("gives new cases to no department when that was said, though the importer has one", async () => {
    const { json } = await upload("单号,诉求内容\n无部门,转账更慢");
    const started = await send("POST", `/v1/imports/${json.runId}/start`, {
      mapping: { undated: "import_day", ...json.mapping },
      department: null,
    });
    expect(started.json()).toMatchObject({ department: null });
    expect(await ended(json.runId)).toMatchObject({ created: 1, department: null });
    const query = bank.db.selectFrom("cases").select("department_id").where("words", "=", "转账更慢");
    expect(await query.execute()).toEqual([{ department_id: null }]);
  });

  it("refuses a wrong mapping, a wrong file, a file too large, and none", async () => {
    const { json } = await upload(table);
    const fields = { words: "诉求内荣" };
    const wrong = await send("POST", `/v1/imports/${json.runId}/start`, {
      mapping: { source: "x", key: "编号", fields },
    });
    expect([wrong.status, wrong.json().refusal.code]).toEqual([422, "column_unknown"]);
    expect(wrong.json().refusal.message).toContain("诉求内容");
    expect((await upload("%PDF-1.7", "a.pdf")).json.refusal.code).toBe("file_binary");
    expect((await upload(`a,b\n${"x".repeat(1_100_000)}`)).json.refusal.code).toBe("file_too_large");
    expect((await send("POST", "/v1/imports", {})).json().refusal.code).toBe("file_not_sent");
  });

  it("is only for those who may, and each sees their own", async () => {
    expect((await upload(table, "a.csv", "teller")).status).toBe(403);
    const { json } = await upload(table);
    expect((await send("GET", `/v1/imports/${json.runId}`, undefined, "teller")).status).toBe(403);
    bank.actors.other = { ...bank.actors.liang!, id: bank.actors.chen!.id };
    expect((await send("GET", `/v1/imports/${json.runId}`, undefined, "other")).json().refusal.code).toBe(
      "import_unknown",
    );
    expect((await send("GET", "/v1/imports", undefined, "other")).json().items).toEqual([]);
    const first = (await send("GET", "/v1/imports?limit=1")).json();
    expect(first.items[0].runId).toBe(json.runId);
    expect((await send("GET", `/v1/imports?limit=1&after=${first.next}`)).json().items).toHaveLength(1);
  });

  it("a run that a killed process left goes on at the next start", async () => {
    const rows = Array.from({ length: 500 }, (_, row) => `${row},第${row}件`).join("\n");
    const { json } = await upload(`id,words\n${rows}`, "left.csv");
    // As a process leaves it that dies behind the start.
    const mapping = { source: "left", undated: "import_day", key: "id", fields: { words: { column: "words" } } };
    await bank.pool.query(
      "update import_run set state = 'running', started_at = $3, mapping = $2, source = 'left' where run_id = $1",
      [json.runId, mapping, bank.clock.now()],
    );
    await desk.resume();
    expect(await ended(json.runId)).toMatchObject({ state: "done", created: 500 });
  });

  it("is not taken to be worked on when its start comes to nothing at the commit", async () => {
    const [late, early] = [(await upload(table, "x.csv")).json, (await upload(table, "y.csv")).json];
    const start = ({ runId, mapping }: { runId: string; mapping: object }) =>
      send(
        "POST",
        `/v1/imports/${runId}/start`,
        { mapping: { undated: "import_day", ...mapping }, dryRun: true },
        "liang",
        "one key",
      );
    desk.taken.length = 0;
    // The start of the one waits for its row while the key goes to the other.
    const holder = await bank.pool.connect();
    await holder.query("begin");
    await holder.query("select 1 from import_run where run_id = $1 for update", [late.runId]);
    const waiting = start(late);
    await vi.waitFor(async () => {
      const sql = "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
      expect((await bank.pool.query(sql)).rowCount).toBe(1);
    });
    expect((await start(early)).status).toBe(200);
    await holder.query("commit");
    holder.release();
    expect((await waiting).json().refusal.code).toBe("idempotency_key_reused");
    expect(desk.taken).toEqual([early.runId]);
    expect((await send("GET", `/v1/imports/${late.runId}`)).json().run.state).toBe("pending");
  });

  it("is cancelled, and started again goes on", async () => {
    const rows = Array.from({ length: 3000 }, (_, row) => `${row},第${row}件${"话".repeat(100)}`).join("\n");
    const { json } = await upload(`id,words\n${rows}`, "cancel.csv");
    const mapping = { undated: "import_day", ...json.mapping, source: "cancel" };
    const start = () => send("POST", `/v1/imports/${json.runId}/start`, { mapping });
    await start();
    const cancelled = await send("POST", `/v1/imports/${json.runId}/cancel`);
    expect(cancelled.json()).toMatchObject({ state: "cancelled", allowed: ["start"] });
    expect((await send("POST", `/v1/imports/${json.runId}/cancel`)).json().refusal.code).toBe("import_not_running");
    expect((await start()).status).toBe(200);
    expect(await ended(json.runId)).toMatchObject({ state: "done", created: 3000, linked: 0, rejected: 0 });
  });

  it("cancelled and at once started while another machine still holds it, goes on when that one lets go", async () => {
    const { json } = await upload("id,words\n忙1,又一件\n忙2,再一件", "busy.csv");
    const other = await bank.pool.connect();
    await other.query("select pg_advisory_lock(hashtextextended($1, 0))", [json.runId]);
    await send("POST", `/v1/imports/${json.runId}/start`, {
      mapping: { undated: "import_day", ...json.mapping, source: "busy" },
    });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect((await send("GET", `/v1/imports/${json.runId}`)).json().run).toMatchObject({ state: "running", done: 0 });
    await other.query("select pg_advisory_unlock_all()");
    other.release();
    expect(await ended(json.runId)).toMatchObject({ state: "done", created: 2 });
  });

  it("takes next month's export under another name for the same source, so that nothing comes twice", async () => {
    const { json } = await upload(table, "投诉-2026-12.csv");
    expect(json.mapping).toMatchObject({ source: "投诉", key: "编号" });
    await send("POST", `/v1/imports/${json.runId}/start`, {
      mapping: { undated: "import_day", ...json.mapping },
      dryRun: false,
    });
    expect(await ended(json.runId)).toMatchObject({ created: 0, linked: 2, rejected: 2 });
    const other = await upload(table.replace("编号", "流水号"), "另一套.csv");
    expect(other.json.mapping.source).toBe("另一套");
  });
});

describe("a workbook of several sheets over HTTP", () => {
  const book = () =>
    Buffer.from(
      workbookOf({
        说明: [["一月一表"]],
        五月: [
          ["编号", "诉求内容"],
          ["1", "五月来过"],
        ],
        六月: [
          ["编号", "诉求内容", "渠道"],
          ["1", "跑了三趟", "电话"],
          ["2", "又来一趟", "电话"],
        ],
      }),
    );
  const choose = (runId: string, sheet: string, who?: string) =>
    send("POST", `/v1/imports/${runId}/sheet`, { sheet }, who);
  const start = (runId: string, mapping: object, dryRun = false) =>
    send("POST", `/v1/imports/${runId}/start`, { mapping: { undated: "import_day", ...mapping }, dryRun });
  const view = async (runId: string) => (await send("GET", `/v1/imports/${runId}?limit=1`)).json();

  it("reads the first that holds rows, and another when it is chosen; the try-out names it", async () => {
    const { json } = await upload(book(), "台账.xlsx");
    expect(json).toMatchObject({ sheet: "五月", rows: 1, columns: ["编号", "诉求内容"], mapping: { source: "台账" } });
    expect(json.sheets).toEqual([
      { name: "说明", rows: 0, hidden: false },
      { name: "五月", rows: 1, hidden: false },
      { name: "六月", rows: 2, hidden: false },
    ]);
    await start(json.runId, json.mapping, true);
    expect(await ended(json.runId)).toMatchObject({
      dryRun: true,
      sheet: "五月",
      created: 1,
      allowed: ["start", "sheet"],
    });

    const chosen = (await choose(json.runId, "六月")).json();
    expect(chosen).toMatchObject({ sheet: "六月", rows: 2, mapping: { source: "台账-六月", key: "编号" } });
    expect(chosen.sample[0]).toEqual(["1", "跑了三趟", "电话"]);
    expect(await view(json.runId)).toMatchObject({
      run: { state: "pending", sheet: "六月", total: 2, created: 0, dryRun: false },
      columns: ["编号", "诉求内容", "渠道"],
      sheets: [{}, {}, { name: "六月" }],
    });
    await start(json.runId, chosen.mapping, true);
    expect(await ended(json.runId)).toMatchObject({ sheet: "六月", created: 2, linked: 0 });
    await start(json.runId, chosen.mapping);
    expect(await ended(json.runId)).toMatchObject({ sheet: "六月", dryRun: false, created: 2, allowed: [] });
    const told = await bank.db
      .selectFrom("organisation_event")
      .select("body")
      .where("kind", "=", "import_started")
      .orderBy("seq", "desc")
      .limit(1)
      .executeTakeFirstOrThrow();
    expect(told.body).toMatchObject({ sheet: "六月", departmentId: bank.actors.liang!.departmentId });
    expect((await choose(json.runId, "五月")).json().refusal.code).toBe("import_not_startable");
  });

  it("refuses a sheet that is not there, one without rows, one of a table, and one of a stranger", async () => {
    const { json } = await upload(book(), "台账.xlsx");
    const refused = async (sheet: string, who?: string) => (await choose(json.runId, sheet, who)).json().refusal;
    expect(await refused("七月")).toMatchObject({ code: "sheet_unknown", params: { known: "说明, 五月, 六月" } });
    expect((await refused("说明")).message).toContain("五月, 六月");
    bank.actors.other = { ...bank.actors.liang!, id: bank.actors.chen!.id, scope: "own" };
    expect((await refused("六月", "other")).code).toBe("import_unknown");
    expect((await start(json.runId, { ...json.mapping, sheet: "七月" })).json().refusal.code).toBe("sheet_unknown");
    const plain = await upload(table);
    expect(plain.json).toMatchObject({ sheet: null, sheets: [] });
    expect((await choose(plain.json.runId, "六月")).json().refusal.code).toBe("file_no_workbook");
  });

  it("reads the sheet a mapping names, and keeps to one that is partly in", async () => {
    const { json } = await upload(book(), "台账二.xlsx");
    await start(json.runId, { ...json.mapping, sheet: "六月", source: "台账二" });
    expect(await ended(json.runId)).toMatchObject({ sheet: "六月", total: 2, created: 2 });
    const again = await upload(book(), "台账三.xlsx");
    await bank.pool.query("update import_run set state = 'cancelled', position = 2 where run_id = $1", [
      again.json.runId,
    ]);
    expect((await view(again.json.runId)).run.allowed).toEqual(["start"]);
    expect((await choose(again.json.runId, "六月")).json().refusal).toMatchObject({
      code: "sheet_fixed",
      params: { sheet: "五月" },
    });
  });
});
