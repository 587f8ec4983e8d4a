import fc from "fast-check";
import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Bank, openBank } from "../../test/support/bank.ts";
import { hire } from "../../test/support/hire.ts";
import { readDraft, saveDraft } from "../drafts/drafts.ts";
import { type Decision, decided } from "../kernel/refusal.ts";
import { listNotifications } from "../notifications/notifications.ts";
import type { Act } from "../platform/act.ts";
import { indexPending } from "../search/indexer.ts";
import { searchCases } from "../search/search-cases.ts";
import { acceptCase } from "./actions/accept-case.ts";
import { answerTask } from "./actions/answer-task.ts";
import { decideResponsibility } from "./actions/decide-responsibility.ts";
import { dispatchTask } from "./actions/dispatch-task.ts";
import { editDetails } from "./actions/edit-details.ts";
import { enterDeciding } from "./actions/enter-deciding.ts";
import { receiveCase } from "./actions/receive-case.ts";
import { recordDemand } from "./actions/record-demand.ts";
import { proposeRemedy, settleRemedy } from "./actions/remedy.ts";
import { restateNeed } from "./actions/restate-need.ts";
import { understandCase } from "./actions/understand-case.ts";
import { writeNote } from "./actions/write-note.ts";
import { caseFilter } from "./contract/lists.ts";
import { boardCases, listCases } from "./reads/list-cases.ts";
import { peekCase, viewCase } from "./reads/view-case.ts";
import { listTasks, viewDesk } from "./reads/view-desk.ts";

let bank: Bank;
beforeAll(async () => {
  bank = await openBank();
});
afterAll(() => bank.drop());
const later = () => new Date(bank.clock.now().getTime() + 3 * 3_600_000).toISOString();

/** A case in deciding whose every text says who the customer is. */
async function sayingCase(name: string, planted: string): Promise<string> {
  const { caseId } = await bank.does("zhou", receiveCase, {
    channel: "phone",
    words: `蓝鲸卡扣费，${planted}`,
    title: `蓝鲸卡 ${planted}`,
    product: `蓝鲸卡 ${planted}`.slice(0, 80),
    kind: "complaint",
    causes: ["product_service.defect"],
    phase: "after_sale",
    severity: 2,
    referralNumber: planted.slice(0, 60),
    customer: { name, phone: "13812345678" },
  });
  const text = { caseId, reason: planted };
  await bank.does("zhou", acceptCase, { caseId, acknowledgement: planted, nextWordAt: later() });
  const need = { businessNeed: planted, emotionalNeed: planted, needState: "confirmed" as const };
  await bank.does("zhou", restateNeed, { caseId, ...need });
  await bank.does("zhou", restateNeed, { caseId, ...need, businessNeed: `又：${planted}` });
  await bank.does("zhou", editDetails, { caseId, title: `改：${planted}`, severity: 3, severityReason: planted });
  await bank.does("zhou", understandCase, { caseId });
  const department = bank.departments.渠道科技部!;
  const task = { caseId, departmentId: department, dueAt: later(), kind: "investigation" as const };
  const { taskId } = await bank.does("zhou", dispatchTask, { ...task, question: planted });
  await bank.does("he", answerTask, { caseId, taskId, answer: planted, finding: "upheld" });
  await bank.does("zhou", enterDeciding, text);
  await bank.does("zhou", decideResponsibility, { ...text, responsibility: "company", finding: "upheld" });
  await bank.does("zhou", recordDemand, { caseId, demand: planted });
  await bank.does("zhou", recordDemand, { caseId, demand: `又：${planted}` });
  await bank.does("zhou", proposeRemedy, { caseId, kind: "apology", text: planted, currency: "CNY" });
  await bank.does("liang", settleRemedy, { ...text, approve: false });
  await bank.does("zhou", writeNote, { caseId, body: planted, mentions: [] });
  await bank.does("zhou", dispatchTask, { ...task, question: planted });
  await bank.does("analyst", saveDraft as never, { place: `case:${caseId}:note`, body: {}, caseId });
  return caseId;
}

beforeAll(() => {
  // Knows the customers of the cases they lead, and reads those of everybody without.
  hire(bank, "both", [
    ["agent", "own"],
    ["quality_analyst", "all"],
  ]);
});

test("R12: no read shows a name, number or address to somebody without a part in customers' data", async () => {
  const names = fc.constantFrom("欧阳明月女士", "司马长风", "Ms Mary Carpenter");
  await fc.assert(
    fc.asyncProperty(
      names,
      fc.constantFrom("138-1234-5678", "13812345678", "6222 0212 3456 7890"),
      async (name, number) => {
        const planted = [name, number, "ou.yang@example.org"];
        const caseId = await sayingCase(name, `我是${name}，${number}，ou.yang@example.org`);
        while ((await indexPending(bank.db)) > 0);
        for (const who of ["analyst", "he", "both"]) {
          const look = bank.look(who);
          const filter = caseFilter.parse({ state: "all" });
          const shown = [
            await viewCase(look, { caseId }),
            await peekCase(look, { caseId }),
            await listCases(look, { ...filter, sort: "due", limit: 200 }),
            await boardCases(look, filter),
            await viewDesk(look, { sort: "due" }),
            await listTasks(look, { scope: "department", limit: 50 }),
            await searchCases(look, { q: "蓝鲸卡", limit: 100, exact: false }),
            await listNotifications(look, { limit: 100 }),
          ];
          expect(shown.every((one) => one.ok)).toBe(true);
          for (const text of planted) expect(JSON.stringify(shown)).not.toContain(text);
        }
        const clear = await viewCase(bank.look("zhou"), { caseId });
        for (const text of planted) expect(JSON.stringify(clear)).toContain(text);
      },
    ),
    { numRuns: 6 },
  );
}, 120_000);

test("R12: who leads a case reads its customer in clear, also where other roles of theirs reach further", async () => {
  const name = "欧阳明月女士";
  const caseId = await sayingCase(name, `我是${name}`);
  await bank.db.updateTable("cases").set({ owner_id: bank.actors.both!.id }).where("case_id", "=", caseId).execute();
  const look = bank.look("both");
  const filter = caseFilter.parse({ state: "all", owner: "me" });
  for (const shown of [await viewCase(look, { caseId }), await listCases(look, { ...filter, sort: "due", limit: 9 })])
    expect(JSON.stringify(shown)).toContain(name);
});

describe("what is overwritten stays in the journal", () => {
  const texts = async (caseId: string, kind: string) =>
    bank.db
      .selectFrom("case_event")
      .select("body")
      .where("case_id", "=", caseId)
      .where("kind", "=", kind)
      .orderBy("seq")
      .execute()
      .then((rows) => rows.map((row) => row.body));

  test("needs, demands, titles and remedies: what each was and became", async () => {
    const caseId = await sayingCase("沈女士", "原话");
    expect(await texts(caseId, "need_restated")).toMatchObject([
      { need: { business: "原话" }, was: { business: null, state: "not_asked" } },
      { need: { business: "又：原话" }, was: { business: "原话", emotional: "原话", state: "confirmed" } },
    ]);
    expect(await texts(caseId, "demand_recorded")).toMatchObject([
      { demand: "原话", was: null },
      { demand: "又：原话", was: "原话" },
    ]);
    expect(await texts(caseId, "details_changed")).toMatchObject([
      { fields: ["title"], changes: [{ field: "title", from: "蓝鲸卡 原话", to: "改：原话" }] },
    ]);
    expect(await texts(caseId, "remedy_proposed")).toMatchObject([{ text: "原话", was: null }]);
  });

  test("an edit that changes nothing leaves nothing", async () => {
    const { caseId } = await bank.does("zhou", receiveCase, {
      channel: "phone",
      words: "短信费",
      kind: "complaint",
      causes: [],
      severity: 2,
    });
    await bank.does("zhou", editDetails, { caseId, kind: "complaint", causes: [], product: null });
    expect(await texts(caseId, "details_changed")).toEqual([]);
  });
});

describe("a case is named only to those who may see it", () => {
  const take = () =>
    bank.does("zhou", receiveCase, {
      channel: "phone",
      words: "只有关怀中心知道的事",
      kind: "complaint",
      causes: [],
      severity: 2,
    });

  test("R12: a mention goes to active colleagues who may see it", async () => {
    const { caseId } = await take();
    const mention = (mentions: string[]) => bank.as("zhou", writeNote, { caseId, body: "请看", mentions });
    expect(await mention([bank.actors.he!.id, bank.actors.chen!.id])).toMatchObject({
      refusal: { code: "mention_unseeing", params: { names: "何书宁" } },
    });
    expect(await mention([v7()])).toMatchObject({ refusal: { code: "person_unknown" } });
    expect(await mention([bank.actors.chen!.id])).toMatchObject({ ok: true });
    const told = await bank.db.selectFrom("notification").select("person_id").where("case_id", "=", caseId).execute();
    expect(told).toEqual([{ person_id: bank.actors.chen!.id }]);
  });

  test("a draft hangs on no case that its writer may not see, and says none that they no longer may", async () => {
    const { caseId } = await take();
    const draft = (act: Act, input: { place: string; caseId?: string }): Promise<Decision<unknown>> =>
      saveDraft(act, { ...input, body: { text: "写到一半" } });
    expect(await bank.as("song", draft, { place: "case:x:note", caseId })).toMatchObject({
      refusal: { code: "draft_case_unseen", kind: "not_found" },
    });
    await bank.does("chen", draft, { place: "case:x:note", caseId });
    const far = { department_id: bank.departments.零售业务部!, registered_by: v7() };
    await bank.db.updateTable("cases").set(far).where("case_id", "=", caseId).execute();
    const desk = await viewDesk(bank.look("chen"), { sort: "due" });
    expect(desk.ok && desk.value.drafts).toMatchObject([
      { place: "case:x:note", caseId: null, number: null, title: null },
    ]);
    expect(
      await bank.does(
        "chen",
        async (act: Act) => decided(await readDraft({ ...bank.look("chen"), db: act.tx }, { place: "case:x:note" })),
        {},
      ),
    ).toMatchObject({ value: { draft: { body: { text: "写到一半" } } } });
    expect(await bank.as("chen", draft, { place: "case:x:note", caseId })).toMatchObject({ ok: true });
  });
});
