import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Bank, caseRow, openBank, refused } from "../../test/support/bank.ts";
import { decided } from "../kernel/refusal.ts";
import { acceptCase } from "./actions/accept-case.ts";
import { editDetails } from "./actions/edit-details.ts";
import { type ReceiveInput, receiveCase } from "./actions/receive-case.ts";
import { setSeverityStandard } from "./actions/set-severity-standard.ts";
import { caseFilter } from "./contract/lists.ts";
import { liftForCare } from "./lift-for-care.ts";
import { listCases } from "./reads/list-cases.ts";
import { readSeverityStandard, trySeverityStandard } from "./reads/severity-standard.ts";
import { viewCase } from "./reads/view-case.ts";
import { urgentAt } from "./rules/priority.ts";
import { flatOf, SHIPPED_STANDARD } from "./rules/severity-standard.ts";

let bank: Bank;
beforeAll(async () => {
  bank = await openBank();
});
afterAll(() => bank.drop());

const take = (more: Partial<ReceiveInput> = {}) =>
  bank.as("zhou", receiveCase, { channel: "phone", words: "扣了我的钱。", kind: "complaint", causes: [], ...more });
const taken = async (more: Partial<ReceiveInput> = {}) => {
  const outcome = await take(more);
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value.caseId;
};
const events = async (caseId: string) => {
  const { rows } = await bank.pool.query("select kind, reason, body from case_event where case_id = $1 order by seq", [
    caseId,
  ]);
  return rows as { kind: string; reason: string | null; body: Record<string, unknown> }[];
};

test("§2.2: a new case has the severity its facts give, and keeps the facts", async () => {
  const caseId = await taken({ severityFacts: { harms: ["money"], amountMinor: 600_000 } });
  const row = await caseRow(bank, caseId);
  expect(row).toMatchObject({ severity: 3, severity_reason: null });
  expect(row.severity_facts).toMatchObject({ amountMinor: 600_000, harms: ["money"], vulnerable: false });
  expect((await events(caseId)).map(({ kind }) => kind)).toEqual(["case_received", "severity_weighed"]);
  expect((await caseRow(bank, await taken())).severity).toBe(2);
  expect((await caseRow(bank, await taken({ channel: "referral" }))).severity).toBe(4);
});

test("§2.2: another level than the facts give needs a reason, which the journal keeps", async () => {
  const facts = { severityFacts: { harms: ["feelings" as const] } };
  expect(refused(await take({ ...facts, severity: 3 }))).toBe("reason_needed");
  const caseId = await taken({ ...facts, severity: 3, severityReason: "当众被训斥" });
  expect(await caseRow(bank, caseId)).toMatchObject({ severity: 3, severity_reason: "当众被训斥" });
  expect((await events(caseId)).at(-1)).toMatchObject({
    kind: "severity_changed",
    reason: "当众被训斥",
    body: { from: 1, to: 3, proposed: 1 },
  });
});

test("§2.2: facts put down later carry the severity with them; against them only with a reason", async () => {
  const caseId = await taken({ severity: 2 });
  await bank.does("zhou", editDetails, { caseId, severityFacts: { media: true } });
  expect(await caseRow(bank, caseId)).toMatchObject({ severity: 4 });
  expect(refused(await bank.as("zhou", editDetails, { caseId, severity: 2 }))).toBe("reason_needed");
  await bank.does("zhou", editDetails, { caseId, severity: 2, severityReason: "记者已澄清" });
  const again = { caseId, severityFacts: { media: true }, severity: 2 as const };
  const before = (await events(caseId)).length;
  await bank.does("zhou", editDetails, again);
  expect((await events(caseId)).length, "nothing new was put down").toBe(before);
});

test("R12: that a customer needs care lifts the severity, and is told neither in the journal nor to who sees no customers", async () => {
  const caseId = await taken({ customer: { name: "柏女士", phone: "13800000017" } });
  const customer = (await caseRow(bank, caseId)).customer_id;
  await bank.pool.query("update customer set needs_care = '听力不好' where customer_id = $1", [customer]);
  const second = await taken({ customer: { customerId: customer! } });
  expect((await caseRow(bank, second)).severity).toBe(3);
  expect(JSON.stringify(await events(second))).not.toContain("vulnerable");
  const factsSeenBy = async (who: string) => {
    const seen = await viewCase(bank.look(who), { caseId: second });
    return seen.ok ? seen.value.case.severityFacts?.vulnerable : seen.refusal.code;
  };
  expect([await factsSeenBy("zhou"), await factsSeenBy("analyst")]).toEqual([true, false]);
});

test("§2.2: most urgent first is the order of the rule, page by page", async () => {
  const accept = { acknowledgement: "已收到", nextWordAt: "2026-11-23T01:00:00Z" };
  for (const [severity, day] of [
    [1, 24],
    [4, 25],
    [2, 23],
    [3, 27],
    [4, 23],
  ] as const) {
    const caseId = await taken({ severity });
    await bank.does("zhou", acceptCase, { ...accept, caseId, nextWordAt: `2026-11-${day}T01:00:00Z` });
  }
  const { rows } = await bank.pool.query("select next_due_at, severity, urgent_at from cases");
  for (const row of rows) expect(row.urgent_at).toEqual(urgentAt(row.next_due_at, row.severity));
  const seen: { nextDueAt: Date; severity: number }[] = [];
  let after: string | undefined;
  do {
    const page = await listCases(bank.look("qin"), { ...caseFilter.parse({}), sort: "urgent", limit: 2, after });
    seen.push(...(page.ok ? (page.value.items as unknown as typeof seen) : []));
    after = page.ok ? (page.value.next ?? undefined) : undefined;
  } while (after);
  expect(seen).toHaveLength(rows.length);
  const times = seen.map((row) => urgentAt(row.nextDueAt, row.severity)!.getTime());
  expect(times).toEqual([...times].sort((a, b) => a - b));
});

describe("§2.2: other numbers", () => {
  const set = (change: object) => bank.does("qin", setSeverityStandard, { ...SHIPPED_STANDARD, ...change });
  const judged = async (caseId: string) => {
    const { severity, severity_standard } = await caseRow(bank, caseId);
    return [severity, severity_standard];
  };

  test("count for what comes in from then on; an open case keeps its version until something new is put down", async () => {
    const open = await taken({ severityFacts: { amountMinor: 600_000 } });
    const second = await taken({ severityFacts: { amountMinor: 300_000 } });
    const { rows } = await bank.pool.query("select * from severity_standard");
    expect(rows, "version 1 comes with the product").toEqual([]);
    await set({ amount: { serious: 200_000, grave: 900_000 } });
    expect([await judged(open), await judged(second)]).toEqual([
      [3, 1],
      [2, 1],
    ]);
    expect(await judged(await taken({ severityFacts: { amountMinor: 300_000 } }))).toEqual([3, 2]);
    await bank.does("zhou", editDetails, { caseId: second, severityFacts: { amountMinor: 300_000 } });
    expect(await judged(second), "the same facts are nothing new").toEqual([2, 1]);
    await bank.does("zhou", editDetails, { caseId: second, severityFacts: { amountMinor: 300_000, affected: 2 } });
    expect(await judged(second)).toEqual([3, 2]);
    expect((await events(second)).at(-2)).toMatchObject({ kind: "severity_weighed", body: { standard: 2 } });
  });

  test("raised, they never make an open case lighter, whatever is found", async () => {
    const open = await taken({
      severityFacts: { amountMinor: 600_000 },
      customer: { name: "卓先生", phone: "13800000018" },
    });
    const [, before] = await judged(open);
    await set({ amount: { serious: 1_000_000, grave: 9_000_000 } });
    await bank.does("zhou", editDetails, { caseId: open, severityFacts: { amountMinor: 600_000, affected: 2 } });
    expect(await judged(open), "it stays with its own").toEqual([3, before]);
    const customerId = (await caseRow(bank, open)).customer_id!;
    await bank.does("zhou", async (act, id: string) => decided(await liftForCare(act, id)), customerId);
    expect(await judged(open), "care lifts it all the same").toEqual([4, before]);
    expect(await judged(await taken({ severityFacts: { amountMinor: 600_000 } }))).toEqual([2, 3]);
  });

  test("are tried on open cases without touching them, and saying the same again is no version", async () => {
    const { rows } = await bank.pool.query("select version from severity_standard order by version");
    const now = await readSeverityStandard(bank.look("qin"));
    if (!now.ok) throw new Error(now.refusal.code);
    expect(now.value.versions.map(({ standard }) => standard.version)).toEqual([
      ...rows.map(({ version }) => version as number).reverse(),
      1,
    ]);
    const tried = await trySeverityStandard(bank.look("qin"), {
      ...flatOf(now.value.standard),
      amountSerious: 500_000,
    });
    if (!tried.ok) throw new Error(tried.refusal.code);
    const { graver, lighter, weighed, levels } = tried.value;
    expect([graver > 0, lighter]).toEqual([true, 0]);
    expect(levels.reduce((sum, { after }) => sum + after, 0)).toBe(weighed);
    await bank.does("qin", setSeverityStandard, now.value.standard);
    expect((await bank.pool.query("select 1 from severity_standard")).rowCount).toBe(rows.length);
    expect(
      refused(await bank.as("qin", setSeverityStandard, { ...SHIPPED_STANDARD, amount: { serious: 5, grave: 5 } })),
    ).toBe("standard_amount_out_of_order");
  });
});
