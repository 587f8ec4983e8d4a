import { v7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Bank, caseRow, openBank, refused } from "../../test/support/bank.ts";
import { viewCase } from "../cases/reads/view-case.ts";
import { listOrganisationEvents } from "../journal/actions/list-organisation-events.ts";
import { listNotifications } from "../notifications/notifications.ts";
import { answerCall } from "./actions/answer-call.ts";
import { closeCard } from "./actions/close-card.ts";
import { convertCard } from "./actions/convert-card.ts";
import { keepCard } from "./actions/keep-card.ts";
import { listCalls, listCards, myCard, readCard } from "./reads.ts";
import { ringCalls } from "./ring-calls.ts";
import type { Entry } from "./rules/card.ts";

let bank: Bank;
beforeAll(async () => {
  bank = await openBank();
});
afterAll(() => bank.drop());
beforeEach(async () => {
  await bank.pool.query("delete from notification");
  await bank.pool.query("update spot_call set ended_at = coalesce(ended_at, called_at), ring_at = null");
});

type Tap = Entry extends infer E ? (E extends Entry ? Omit<E, "entryId" | "at"> : never) : never;
const tap = (what: Tap, entryId = v7()): Entry => ({ entryId, at: bank.clock.now().toISOString(), ...what }) as Entry;
const keeps = (who: string, spotId: string, ...entries: Entry[]) =>
  bank.as(who, keepCard, { spotId, startedAt: bank.clock.now().toISOString(), entries: entries as never });
const opened = async (who = "zhou", ...entries: Entry[]) => {
  const spotId = v7();
  const done = await keeps(who, spotId, tap({ kind: "place_said", text: "大厅" }), ...entries);
  if (!done.ok) throw new Error(done.refusal.code);
  return spotId;
};
const toldOf = async (who: string) => {
  const told = await listNotifications(bank.look(who), { limit: 30 });
  return told.ok ? told.value.items.map(({ kind }) => kind) : [];
};
const callsOf = async (who: string) => {
  const calls = await listCalls(bank.look(who));
  return calls.ok ? calls.value.items : [];
};
const minutes = (count: number) => bank.clock.set(new Date(bank.clock.now().getTime() + count * 60_000));
const host = () => ({ db: bank.db, clock: bank.clock, zone: "Asia/Shanghai", publish: () => undefined });

describe("a network that drops", () => {
  test("what is sent again counts once, also a call; what comes late still finds its place", async () => {
    const [step, call] = [tap({ kind: "step_set", step: "separate", on: true }), tap({ kind: "called" })];
    const spotId = await opened("zhou", step, call);
    const again = await keeps("zhou", spotId, call, step, tap({ kind: "noted", text: "排了一小时" }));
    expect(again).toMatchObject({ ok: true, value: { entries: { length: 4 } } });
    expect(await toldOf("liang")).toEqual(["spot_call"]);
    expect(await callsOf("liang")).toHaveLength(1);
    const mine = await myCard(bank.look("zhou"));
    expect(mine).toMatchObject({ value: { card: { spotId, call: { toldNames: ["梁予安"] } } } });
  });

  test("two devices that open the same card at once keep one card with both taps", async () => {
    const spotId = v7();
    const done = await Promise.all([
      keeps("zhou", spotId, tap({ kind: "noted", text: "甲" })),
      keeps("zhou", spotId, tap({ kind: "noted", text: "乙" })),
    ]);
    expect(done.map(refused)).toEqual(["carried out", "carried out"]);
    const card = await readCard(bank.look("zhou"), { spotId });
    expect(card).toMatchObject({ value: { entries: { length: 2 } } });
  });

  test("what was kept before the end may be sent again, what is new came too late", async () => {
    const said = tap({ kind: "noted", text: "甲" });
    const spotId = await opened("zhou", said);
    await bank.does("liang", closeCard, { spotId, reason: "误触" });
    expect(refused(await keeps("zhou", spotId, said))).toBe("carried out");
    expect(refused(await keeps("zhou", spotId, tap({ kind: "noted", text: "乙" })))).toBe("spot_ended");
  });
});

describe("R12: whose card it is", () => {
  test("a card is for who opened it and for who supervises the place; to all others it does not exist", async () => {
    const spotId = await opened("zhou");
    const sees = async (who: string) => refused(await readCard(bank.look(who), { spotId }));
    expect(await Promise.all(["zhou", "liang", "qin", "chen", "he"].map(sees))).toEqual([
      "carried out",
      "carried out",
      "carried out",
      "spot_not_found",
      "spot_not_found",
    ]);
    expect(refused(await keeps("chen", spotId, tap({ kind: "noted", text: "插话" })))).toBe("spot_not_found");
    expect(refused(await bank.as("chen", convertCard, { spotId }))).toBe("spot_not_found");
    expect(refused(await bank.as("zhou", closeCard, { spotId, reason: "没事" }))).toBe("spot_not_found");
  });
});

describe("the call for the supervisor", () => {
  test("unanswered, it goes up the line, to each once, however many processes ring", async () => {
    await opened("teller", tap({ kind: "called" }));
    // The department has no supervisor: compliance answers for it, once.
    expect([await toldOf("qin"), await toldOf("liang")]).toEqual([["spot_call"], []]);
    await opened("zhou", tap({ kind: "called" }));
    minutes(1);
    expect(await ringCalls(host())).toBe(0);
    minutes(2);
    const rung = await Promise.all([ringCalls(host()), ringCalls(host()), ringCalls(host())]);
    expect(rung.reduce((sum, one) => sum + one)).toBe(2);
    expect([await toldOf("liang"), await toldOf("qin")]).toEqual([["spot_call"], ["spot_call", "spot_call"]]);
    minutes(5);
    await ringCalls(host());
    minutes(5);
    // At the end of the line nothing rings any more; it stays on everybody's screen.
    expect(await ringCalls(host())).toBe(0);
    expect(await toldOf("qin")).toHaveLength(2);
    const [shown] = await callsOf("liang");
    expect(shown).toMatchObject({ callerName: "周晓棠", place: "大厅", passed: 1, passesAt: null });
  });

  test("the first answer counts: who called hears who comes, and nothing rings after it", async () => {
    const spotId = await opened("zhou", tap({ kind: "called" }));
    const { callId } = (await callsOf("liang"))[0]!;
    expect(refused(await bank.as("chen", answerCall, { callId }))).toBe("spot_not_found");
    expect(refused(await bank.as("liang", answerCall, { callId, sendId: bank.actors.zhou!.id }))).toBe(
      "spot_sent_unknown",
    );
    await bank.does("liang", answerCall, { callId, sendId: bank.actors.chen!.id });
    expect(await bank.as("qin", answerCall, { callId })).toMatchObject({
      refusal: { code: "spot_call_over", params: { name: "梁予安" } },
    });
    expect([await toldOf("zhou"), await toldOf("chen")]).toEqual([["spot_help_sent"], ["spot_sent"]]);
    const card = await readCard(bank.look("zhou"), { spotId });
    expect(card).toMatchObject({ value: { call: { answeredByName: "梁予安", sentName: "陈以恒" } } });
    minutes(10);
    expect([await ringCalls(host()), await callsOf("liang")]).toEqual([0, []]);
  });

  test("withdrawn, it leaves every screen; a second conflict on the card may call anew", async () => {
    const spotId = await opened("zhou", tap({ kind: "called" }));
    await keeps("zhou", spotId, tap({ kind: "call_withdrawn" }));
    expect(await callsOf("liang")).toEqual([]);
    await keeps("zhou", spotId, tap({ kind: "called" }));
    expect(await callsOf("liang")).toHaveLength(1);
  });
});

describe("§2.4: the card becomes a case", () => {
  test("nothing is retyped: kind, incident date, words, severity and the steps go along; once only", async () => {
    const start = bank.clock.now();
    const spotId = await opened(
      "zhou",
      tap({ kind: "step_set", step: "separate", on: true }),
      tap({ kind: "harmed_set", who: "staff", how: "threatened", on: true }),
      tap({ kind: "noted", text: "“排了一小时，又叫重来”" }),
      tap({ kind: "called" }),
    );
    minutes(15);
    const done = await bank.does("zhou", convertCard, { spotId, customer: { name: "骆女士" } });
    const row = await caseRow(bank, done.caseId);
    expect(row).toMatchObject({ kind: "conflict", channel: "counter", severity: 4, customer_name: "骆女士" });
    expect([row.received_at, row.incident_on]).toEqual([start, "2026-11-20"]);
    expect(row.words).toContain("“排了一小时，又叫重来”");
    const page = await viewCase(bank.look("zhou"), { caseId: done.caseId });
    const events = page.ok ? page.value.story.filter((one) => one.kind === "event") : [];
    expect(events.at(-1)).toMatchObject({
      event: "spot_card_carried",
      body: { spotId, steps: [{ step: "separate" }], harmed: [{ who: "staff", how: "threatened" }], helped: null },
    });
    expect(refused(await bank.as("zhou", convertCard, { spotId }))).toBe("spot_ended");
    expect(await callsOf("liang")).toEqual([]);
    expect(await myCard(bank.look("zhou"))).not.toMatchObject({ value: { card: { spotId } } });
  });

  test("on a later day the reason for the late entry comes with it (R1)", async () => {
    const spotId = await opened("zhou");
    minutes(24 * 60);
    const done = await bank.does("zhou", convertCard, { spotId });
    const row = await caseRow(bank, done.caseId);
    expect(row.received_reason).toBe("现场卡次日以后转为个案");
    expect(row.incident_on! < "2026-11-22").toBe(true);
  });
});

test("R13: what is no case yet stands in the supervisor's list, and leaves it with a reason that is kept", async () => {
  const spotId = await opened("zhou");
  const listed = async (who: string) => {
    const cards = await listCards(bank.look(who), { limit: 200 });
    return cards.ok ? cards.value.items.map((one) => one.spotId) : [];
  };
  expect([(await listed("liang")).includes(spotId), (await listed("qin")).includes(spotId)]).toEqual([true, true]);
  const first = await listCards(bank.look("liang"), { limit: 1 });
  const after = first.ok ? first.value.next! : "";
  expect(await listCards(bank.look("liang"), { limit: 200, after })).not.toMatchObject({
    value: { items: [{ spotId: first.ok && first.value.items[0]!.spotId }] },
  });
  await bank.does("liang", closeCard, { spotId, reason: "顾客当场说清，不需要登记" });
  expect(await listed("liang")).not.toContain(spotId);
  expect(await listOrganisationEvents(bank.look("qin"), { limit: 1 })).toMatchObject({
    value: { events: [{ kind: "spot_card_closed", reason: "顾客当场说清，不需要登记", body: { spotId } }] },
  });
});
