import excel from "exceljs";
import pino from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Bank, openBank } from "../../../test/support/bank.ts";
import { bindRoutes } from "../../platform/http/bind.ts";
import { createServer } from "../../platform/http/server.ts";
import { receiveCase } from "../actions/receive-case.ts";
import { caseRoutes } from "../routes.ts";
import { listCases } from "./list-cases.ts";

let bank: Bank;
let server: Awaited<ReturnType<typeof createServer>>;
let who = "qin";
const FORMULA = '=HYPERLINK("http://evil.example","看这里")';

beforeAll(async () => {
  bank = await openBank();
  server = createServer({ log: pino({ level: "silent" }), trustProxy: false });
  const host = { db: bank.db, clock: bank.clock, zone: "Asia/Shanghai", publish: () => undefined };
  bindRoutes(server, caseRoutes, host, {
    authenticate: async () => ({ actor: bank.actors[who]!, viaCookie: false }),
  });
  const titles = [FORMULA, "＋86开头的号码", "-12.50", "@管理员", "短信费一个月扣两回"];
  for (const [at, title] of titles.entries())
    await bank.does("zhou", receiveCase, {
      channel: at % 2 === 0 ? "phone" : "web",
      words: "点了三次都说系统繁忙。",
      title,
      kind: "complaint",
      causes: [],
      severity: 2,
      customer: { name: "沈佳女士", phone: "138 0000 6027" },
    } as never);
});
afterAll(async () => {
  await server.close();
  await bank.drop();
});

async function fetched(person: string, query: string, headers: Record<string, string> = {}) {
  who = person;
  return server.inject({ method: "GET", url: `/v1/cases/export${query}`, headers });
}

const lines = (csv: string) =>
  csv
    .replace(/^\uFEFF/, "")
    .trimEnd()
    .split("\r\n");

describe("exporting cases", () => {
  it("holds exactly what the list holds, and is no case of that name", async () => {
    const list = await listCases(bank.look("qin"), { state: "open", channel: "phone", sort: "due", limit: 200 });
    const answer = await fetched("qin", "?channel=phone");
    expect(answer.statusCode).toBe(200);
    const items = list.ok ? list.value.items : [];
    expect(items).toHaveLength(3);
    expect(answer.headers["x-row-count"]).toBe("3");
    const rows = lines(answer.body).slice(1);
    expect(rows.map((row) => row.split(",")[0])).toEqual(items.map((item) => item.number));
  });

  it("makes titles that look like formulas harmless, in both formats", async () => {
    const csv = await fetched("qin", "");
    expect(csv.body.charCodeAt(0)).toBe(0xfeff);
    expect(csv.body).toContain(`"'=HYPERLINK(""http://evil.example""`);
    expect(csv.body).toContain("'＋86开头的号码");
    expect(csv.body).toContain("'@管理员");
    const book = new excel.Workbook();
    await book.xlsx.load((await fetched("qin", "?format=xlsx")).rawPayload as never);
    const titles = book.worksheets[0]!.getColumn(2).values.map(String);
    expect(titles).toContain(`'${FORMULA}`);
    expect(book.worksheets[0]!.rowCount).toBe(6);
  });

  it("speaks the language of the page", async () => {
    expect(lines((await fetched("qin", "", { "x-locale": "en" })).body)[0]).toMatch(/^Number,Case,Customer/);
    const chinese = lines((await fetched("qin", "", { "accept-language": "zh-CN,zh;q=0.9" })).body);
    expect(chinese[0]).toMatch(/^编号,个案,顾客/);
    expect(chinese[1]).toContain("已登记");
  });

  it("masks names for those who do not deal with customers, and refuses those who may not export (R12)", async () => {
    const masked = (await fetched("analyst", "")).body;
    expect(masked).toContain("沈**女士");
    expect(masked).not.toContain("沈佳");
    expect((await fetched("he", "")).statusCode).toBe(403);
  });

  it("comes in every order the list has", async () => {
    for (const sort of ["due", "-received", "-severity", "contact"])
      expect(lines((await fetched("qin", `?sort=${sort}`)).body)).toHaveLength(6);
  });
});
