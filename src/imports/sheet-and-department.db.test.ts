import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Bank, openBank, refused } from "../../test/support/bank.ts";
import { moveDepartment } from "../cases/actions/move-department.ts";
import { verifyJournal } from "../journal/actions/verify-journal.ts";
import { SYSTEM } from "../kernel/authority.ts";
import { type ImportRequest, importCases } from "./actions/import-cases.ts";
import { workbookOf } from "./readers/zip.fixture.ts";
import { readMapping } from "./rules/mapping.ts";

let bank: Bank;
let folder: string;
beforeAll(async () => {
  bank = await openBank();
  folder = await mkdtemp(join(tmpdir(), "redress-import-"));
});
afterAll(async () => {
  await bank.drop();
  await rm(folder, { recursive: true, force: true });
});

let files = 0;
const rows = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => [`${from + index}`, `第${from + index}件`, "2026-01-01"]);
async function workbook(more: Record<string, string[][]> = {}): Promise<string> {
  const path = join(folder, `台账${files++}.xlsx`);
  const head = ["编号", "诉求内容", "收到时间"];
  await writeFile(
    path,
    workbookOf({ 说明: [["x"]], 五月: [head, ...rows(0, 3)], 六月: [head, ...rows(0, 5)], ...more }),
  );
  return path;
}
function mappingOf(raw: object) {
  const mapping = readMapping({ undated: "import_day", key: "编号", fields: { words: "诉求内容" }, ...raw });
  if (!mapping.ok) throw new Error(mapping.refusal.code);
  return mapping.value;
}
const ask = (request: Omit<ImportRequest, "actor">, actor = SYSTEM) =>
  importCases({ db: bank.db, clock: bank.clock, zone: "Asia/Shanghai" }, { actor, ...request });
async function run(request: Omit<ImportRequest, "actor">) {
  const done = await ask(request);
  if (!done.ok) throw new Error(done.refusal.code);
  return done.value;
}
async function refusal(request: Omit<ImportRequest, "actor">, actor = SYSTEM) {
  const done = await ask(request, actor);
  return done.ok ? null : done.refusal;
}

describe("the sheet of an import", () => {
  it("is the first that holds rows, the one the mapping names, or the one said beside it", async () => {
    const file = await workbook();
    const first = await run({ file, dryRun: true });
    expect(first).toMatchObject({ sheet: "五月", total: 3, guessed: true });
    expect(await run({ file, mapping: mappingOf({ source: "s", sheet: "六月" }), dryRun: true })).toMatchObject({
      sheet: "六月",
      total: 5,
    });
    const said = await run({ file, mapping: mappingOf({ source: "s", sheet: "六月" }), sheet: "五月", dryRun: true });
    expect(said).toMatchObject({ sheet: "五月", total: 3, mapping: { sheet: "五月" } });
    // Sheets that each number from one are not taken for the same complaints.
    expect(await run({ file, sheet: "六月", dryRun: true })).toMatchObject({ source: `${first.source}-六月` });
  });

  it("that is not there is refused with those that are; a table has none", async () => {
    const file = await workbook();
    expect(await refusal({ file, sheet: "七月" })).toMatchObject({
      code: "sheet_unknown",
      params: { sheet: "七月", known: "说明, 五月, 六月" },
    });
    expect(await refusal({ file, sheet: "说明" })).toMatchObject({
      code: "sheet_empty",
      params: { filled: "五月, 六月" },
    });
    const csv = join(folder, "t.csv");
    await writeFile(csv, "编号,诉求内容\n1,话\n");
    expect((await refusal({ file: csv, sheet: "六月" }))?.code).toBe("file_no_workbook");
  });

  it("goes on where it was broken off, and never on another sheet", async () => {
    const file = await workbook({ 七月: [["编号", "诉求内容", "收到时间"], ...rows(100, 600)] });
    const stop = new AbortController();
    const begun = await run({ file, sheet: "七月", signal: stop.signal, onProgress: () => stop.abort() });
    expect(begun).toMatchObject({ state: "running", created: 200, sheet: "七月" });
    const other = await run({ file, sheet: "六月", resume: true });
    expect(other).toMatchObject({ state: "done", sheet: "六月", created: 5 });
    expect(other.run).not.toBe(begun.run);
    const resumed = await run({ file, resume: true });
    expect(resumed).toMatchObject({ run: begun.run, state: "done", sheet: "七月", created: 500, source: begun.source });
  });
});

describe("the department of an import", () => {
  const placed = async (source: string) => {
    const sql =
      "select distinct c.department_name as name from cases c join case_key k using (case_id) where k.kind = $1";
    return (await bank.pool.query(sql, [`import:${source}`])).rows;
  };

  it("is named or given by its id, and new cases belong to it", async () => {
    const id = bank.departments.客户关怀中心!;
    const file = await workbook();
    const named = await run({ file, mapping: mappingOf({ source: "d1" }), department: "客户关怀中心" });
    expect(named).toMatchObject({ created: 3, department: { id, name: "客户关怀中心" } });
    expect(await placed("d1")).toEqual([{ name: "客户关怀中心" }]);
    const given = await run({ file, mapping: mappingOf({ source: "d2" }), department: id.toUpperCase(), dryRun: true });
    expect(given.department).toEqual({ id, name: "客户关怀中心" });
    expect((await run({ file, dryRun: true })).department).toBeNull();
  });

  it("that is unknown or archived is refused with those there are, the likeliest first", async () => {
    const file = await workbook();
    const refused = await refusal({ file, department: "客户关坏中心" });
    expect(refused).toMatchObject({ code: "department_not_there", field: "department" });
    expect(String(refused?.params?.known).split(", ")[0]).toBe("客户关怀中心");
    await bank.pool.query("update department set archived_at = now() where name = '渠道科技部'");
    expect((await refusal({ file, department: "渠道科技部" }))?.code).toBe("department_not_there");
    await bank.pool.query("update department set archived_at = null where name = '渠道科技部'");
    expect((await refusal({ file, department: "客户关怀中心" }, bank.actors.liang!))?.code).toBe(
      "import_not_permitted",
    );
  });

  it("stays that of the run that goes on; another department is another run", async () => {
    const file = await workbook({ 七月: [["编号", "诉求内容", "收到时间"], ...rows(0, 500)] });
    const mapping = mappingOf({ source: "d3", sheet: "七月" });
    const stop = new AbortController();
    const request = { file, mapping, department: "客户关怀中心" };
    const begun = await run({ ...request, signal: stop.signal, onProgress: () => stop.abort() });
    const other = await run({ ...request, department: "零售业务部" });
    expect(other).toMatchObject({ created: 300, linked: 200, department: { name: "零售业务部" } });
    const resumed = await run({ file, mapping });
    expect(resumed).toMatchObject({ run: begun.run, linked: 300, created: 200, department: { name: "客户关怀中心" } });
  });

  it("of an ended case is put right by a supervisor, with the reason kept; an open one follows its owner", async () => {
    const file = join(folder, "old.csv");
    const lines = ["编号,诉求内容,来电时间,答复,答复时间", "1,旧事,2026-01-02,已办,2026-01-05", "2,新事,2026-01-02,,"];
    await writeFile(file, lines.join("\n"));
    await run({ file, department: "客户关怀中心" });
    const cases = () => bank.db.selectFrom("cases").selectAll().where("source", "=", "old").orderBy("state").execute();
    const [closed, open] = await cases();
    const to = { departmentId: bank.departments.零售业务部!, reason: "是零售的旧账" };
    await bank.does("liang", moveDepartment, { caseId: closed!.case_id, ...to });
    const [after] = await cases();
    expect(after).toMatchObject({ department_name: "零售业务部", department_id: to.departmentId });
    const kept = ["state", "agreement", "finding", "closed_at", "accounted_at", "next_due_at", "owner_id"] as const;
    for (const column of kept) expect(after![column], column).toEqual(closed![column]);
    const event = await bank.db
      .selectFrom("case_event")
      .select(["reason", "body"])
      .where("case_id", "=", closed!.case_id)
      .where("kind", "=", "details_changed")
      .executeTakeFirstOrThrow();
    expect(event).toMatchObject({
      reason: "是零售的旧账",
      body: { changes: [{ field: "departmentId", from: "客户关怀中心", to: "零售业务部" }] },
    });
    expect(await verifyJournal(bank.db)).toMatchObject({ ok: true });
    const tried = async (caseId: string, departmentId: string) =>
      refused(await bank.as("qin", moveDepartment, { caseId, departmentId, reason: "r" }));
    expect(await tried(open!.case_id, to.departmentId)).toBe("department_of_owner");
    expect(await tried(closed!.case_id, "0190a000-0000-7000-8000-000000000000")).toBe("department_unknown");
  });
});
