import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Bank, openBank } from "../../test/support/bank.ts";
import { acceptCase } from "./actions/accept-case.ts";
import { dispatchTask } from "./actions/dispatch-task.ts";
import { editDetails } from "./actions/edit-details.ts";
import { receiveCase } from "./actions/receive-case.ts";
import { restateNeed } from "./actions/restate-need.ts";
import { understandCase } from "./actions/understand-case.ts";
import { caseFilter } from "./contract/lists.ts";
import { viewDesk as deskContract, listCases as listContract, viewCase as pageContract } from "./contract.ts";
import { boardCases, countCases, listCases } from "./reads/list-cases.ts";
import { viewCase } from "./reads/view-case.ts";
import { listTasks, viewDesk } from "./reads/view-desk.ts";
import { maySee } from "./rules/authority.ts";

let bank: Bank;
const HOUR = 3_600_000;
const later = (hours: number) => new Date(bank.clock.now().getTime() + hours * HOUR).toISOString();
const everyone = ["zhou", "chen", "liang", "he", "song", "qin", "teller", "analyst", "deputy"];
const ids: string[] = [];

beforeAll(async () => {
  bank = await openBank();
  // R2: somebody elsewhere who stands in for 何一鸣 today.
  const deputyAt = [{ departmentId: bank.departments.渠道科技部!, name: "何一鸣" }];
  bank.actors.deputy = { ...bank.actors.song!, deputyAt };
  for (let i = 0; i < 12; i++) {
    bank.clock.advance(600_000);
    const by = i % 3 === 0 ? "teller" : "zhou";
    const received = {
      channel: "phone" as const,
      words: `第${i}件，短信费被重复扣了。`,
      kind: "complaint" as const,
      causes: [],
      severity: 2 as const,
      customer: { name: "钱晓女士", phone: `1390000${String(1000 + i)}` },
    };
    const accept =
      i % 2 === 0
        ? undefined
        : {
            ownerId: bank.actors[i % 4 === 1 ? "zhou" : "chen"]!.id,
            acknowledgement: "由我负责到底。",
            nextWordAt: later(5),
          };
    // Only someone who may see the case after taking it accepts in the same breath.
    const taken = await bank.does(accept ? "qin" : by, receiveCase, { ...received, accept });
    ids.push(taken.caseId);
  }
  const caseId = ids[1]!;
  await bank.does("zhou", restateNeed, {
    caseId,
    businessNeed: "查清扣费",
    emotionalNeed: "被认真对待",
    needState: "confirmed",
  });
  await bank.does("zhou", editDetails, {
    caseId,
    product: "短信服务",
    phase: "after_sale",
    causes: ["perceived_loss.actual_loss"],
  });
  await bank.does("zhou", understandCase, { caseId });
  await bank.does("zhou", dispatchTask, {
    caseId,
    departmentId: bank.departments.渠道科技部!,
    question: "扣了几次？",
    dueAt: later(3),
    kind: "investigation",
  });
});
afterAll(() => bank.drop());

describe("every read answers every role, within its contract", () => {
  test.each(everyone)("the desk of %s", async (who) => {
    for (const sort of ["due", "-received", "-severity", "contact"] as const) {
      const desk = await viewDesk(bank.look(who), { sort });
      expect(desk.ok && deskContract.answer.safeParse(desk.value).error).toBeFalsy();
    }
  });
  test.each(everyone)("the list, the counts and the board of %s show exactly what they may see", async (who) => {
    const actor = bank.actors[who]!;
    const all = await bank.db.selectFrom("cases").selectAll().execute();
    const visible = all.filter((row) =>
      maySee(actor, {
        ownerId: row.owner_id,
        registeredBy: row.registered_by,
        departmentId: row.department_id,
        involved: row.involved,
        restricted: row.restricted_at !== null,
      }),
    );
    const page = await listCases(bank.look(who), { ...caseFilter.parse({ state: "all" }), sort: "due", limit: 200 });
    if (!page.ok) throw new Error(page.refusal.code);
    expect(page.value.items.map((item) => item.caseId).sort()).toEqual(visible.map((row) => row.case_id).sort());
    expect(listContract.answer.safeParse(page.value).error).toBeUndefined();
    expect(await countCases(bank.look(who), caseFilter.parse({ state: "all" }))).toEqual({
      ok: true,
      value: { count: visible.length, more: false },
    });
    const board = await boardCases(bank.look(who), {});
    expect(board.ok && board.value.columns.reduce((sum, column) => sum + column.count, 0)).toBe(visible.length);
  });
  test.each(everyone)("a case opens for %s exactly if they may see it", async (who) => {
    for (const caseId of ids) {
      const row = await bank.db.selectFrom("cases").selectAll().where("case_id", "=", caseId).executeTakeFirstOrThrow();
      const page = await viewCase(bank.look(who), { caseId });
      expect(page.ok).toBe(
        maySee(bank.actors[who]!, {
          ownerId: row.owner_id,
          registeredBy: row.registered_by,
          departmentId: row.department_id,
          involved: row.involved,
          restricted: row.restricted_at !== null,
        }),
      );
      if (page.ok) expect(pageContract.answer.safeParse(page.value).error).toBeUndefined();
    }
  });
});

describe("paging", () => {
  test.each(["due", "-received", "-severity", "contact"] as const)(
    "by %s meets every case once and in one order, also those with nothing due or never contacted",
    async (sort) => {
      await bank.db.updateTable("cases").set({ next_due_at: null }).where("case_id", "in", ids.slice(0, 3)).execute();
      const seen: string[] = [];
      let after: string | undefined;
      do {
        const page = await listCases(bank.look("qin"), { ...caseFilter.parse({}), sort, limit: 2, after });
        if (!page.ok) throw new Error(page.refusal.code);
        seen.push(...page.value.items.map((item) => item.caseId));
        after = page.value.next ?? undefined;
      } while (after);
      expect(seen).toHaveLength(new Set(seen).size);
      const whole = await listCases(bank.look("qin"), { ...caseFilter.parse({}), sort, limit: 200 });
      expect(whole.ok && whole.value.items.map((item) => item.caseId)).toEqual(seen);
      expect(seen.sort()).toEqual([...ids].sort());
    },
  );
  test("a place that is no place starts anew instead of failing", async () => {
    const page = await listCases(bank.look("qin"), {
      ...caseFilter.parse({}),
      sort: "due",
      limit: 5,
      after: "x'; drop table cases",
    });
    expect(page.ok && page.value.items).toHaveLength(5);
  });
});

test("R2: the asked department finds its task, with the need and without the customer's contacts", async () => {
  const tasks = await listTasks(bank.look("he"), { scope: "department", limit: 10 });
  expect(tasks.ok && tasks.value.items).toHaveLength(1);
  expect(JSON.stringify(tasks)).not.toContain("钱晓");
  expect(tasks.ok && tasks.value.items[0]!.need).toContain("查清扣费");
});

test("R12: names are masked for those who do not deal with customers", async () => {
  const page = await listCases(bank.look("analyst"), { ...caseFilter.parse({}), sort: "due", limit: 5 });
  expect(page.ok && page.value.items[0]!.customerName).toBe("钱**女士");
});

test("R1: two colleagues reach for one case at the same moment: one has it, the other is told who", async () => {
  const taken = await bank.does("chen", receiveCase, {
    channel: "web",
    words: "同时受理",
    kind: "complaint",
    causes: [],
    severity: 1,
  });
  const input = { caseId: taken.caseId, acknowledgement: "由我负责。", nextWordAt: later(4) };
  const both = await Promise.all([bank.as("chen", acceptCase, input), bank.as("liang", acceptCase, input)]);
  expect(both.filter((one) => one.ok)).toHaveLength(1);
  const lost = both.find((one) => !one.ok);
  expect(lost && !lost.ok && lost.refusal).toMatchObject({ code: "already_taken", rule: "R1" });
});

test("days of a filter are days of the organisation, not of the database", async () => {
  const midnight = new Date("2026-03-01T16:00:00Z");
  await bank.db.updateTable("cases").set({ received_at: midnight }).where("case_id", "=", ids[5]!).execute();
  await bank.db
    .updateTable("cases")
    .set({ received_at: new Date(midnight.getTime() - 1) })
    .where("case_id", "=", ids[7]!)
    .execute();
  const on = async (day: string) => {
    const page = await listCases(bank.look("qin"), {
      ...caseFilter.parse({ from: day, to: day }),
      sort: "due",
      limit: 9,
    });
    return page.ok && page.value.items.map((item) => item.caseId);
  };
  expect(await on("2026-03-01")).toEqual([ids[7]]);
  expect(await on("2026-03-02")).toEqual([ids[5]]);
});

test("R1: an acknowledgement written before the case had a number tells it", async () => {
  const taken = await bank.does("chen", receiveCase, {
    channel: "web",
    words: "请回我编号",
    kind: "complaint",
    causes: [],
    severity: 1,
    accept: { ownerId: bank.actors.chen!.id, acknowledgement: "收到了，编号【编号】。", nextWordAt: later(4) },
  });
  const page = await viewCase(bank.look("chen"), { caseId: taken.caseId });
  const said = page.ok && page.value.story.find((entry) => entry.kind === "message");
  expect(said && said.kind === "message" && said.body).toBe(`收到了，编号${taken.number}。`);
});

test("R3: of a case that is understood, a correction takes nothing away that made it so", async () => {
  const caseId = ids[1]!;
  for (const gone of [{ product: null }, { phase: null }, { causes: [] as string[] }]) {
    const refused = await bank.as("zhou", editDetails, { caseId, ...gone } as never);
    const [field] = Object.keys(gone);
    expect(!refused.ok && refused.refusal).toMatchObject({
      code: "triage_incomplete",
      rule: "R3",
      missing: [{ field }],
    });
  }
  const early = await bank.does("chen", editDetails, { caseId: ids[3]!, product: "转账" } as never);
  expect(early).toMatchObject({ caseId: ids[3] });
  await bank.does("chen", editDetails, { caseId: ids[3]!, product: null } as never);
  const page = await viewCase(bank.look("chen"), { caseId: ids[3]! });
  expect(page.ok && page.value.case.product).toBeNull();
});

test("R3: a need that a colleague changed meanwhile is not overwritten; other work does not disturb", async () => {
  const caseId = ids[1]!;
  const need = { caseId, businessNeed: "我写的", emotionalNeed: "我写的", needState: "confirmed" as const };
  const page = await viewCase(bank.look("zhou"), { caseId });
  const version = page.ok ? page.value.case.version : 0;
  await bank.does("zhou", editDetails, { caseId, title: "短信费重复扣了三个月", version });
  await bank.does("liang", restateNeed, { ...need, businessNeed: "同事写的", version });
  expect(await bank.as("zhou", restateNeed, { ...need, version })).toMatchObject({
    refusal: { code: "stale_edit", params: { name: "梁予安" } },
  });
});

test("a request sent twice with one key is carried out once, and answers the same", async () => {
  const input = {
    channel: "phone" as const,
    words: "只记一次",
    kind: "complaint" as const,
    causes: [],
    severity: 2 as const,
  };
  const both = await Promise.all([
    bank.as("zhou", receiveCase, input, "key-1"),
    bank.as("zhou", receiveCase, input, "key-1"),
  ]);
  const again = await bank.as("zhou", receiveCase, input, "key-1");
  const numbers = [...both, again].map((one) => (one.ok ? one.value.number : one.refusal.code));
  expect(new Set(numbers).size).toBe(1);
  expect(await bank.as("zhou", receiveCase, { ...input, words: "另一件" }, "key-1")).toMatchObject({
    refusal: { code: "idempotency_key_reused" },
  });
  const kept = await bank.db.selectFrom("cases").select("case_id").where("words", "=", "只记一次").execute();
  expect(kept).toHaveLength(1);
});
