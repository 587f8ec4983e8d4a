import { afterAll, beforeAll, expect, test } from "vitest";
import { type Bank, caseRow, openBank, refused } from "../../test/support/bank.ts";
import { ledCase } from "../../test/support/led-case.ts";
import { acceptCase } from "../cases/actions/accept-case.ts";
import { receiveCase } from "../cases/actions/receive-case.ts";
import { sendMessage } from "../cases/actions/send-message.ts";
import { understandCase } from "../cases/actions/understand-case.ts";
import { writeNote } from "../cases/actions/write-note.ts";
import { caseFilter } from "../cases/contract/lists.ts";
import { listCases } from "../cases/reads/list-cases.ts";
import { findByNumber, viewCase } from "../cases/reads/view-case.ts";
import { editCustomer } from "../customers/actions.ts";
import { verifyJournal } from "../journal/actions/verify-journal.ts";
import { customerActor } from "../kernel/authority.ts";
import { followCase } from "../portal/reads/follow-case.ts";
import { indexPending } from "../search/indexer.ts";
import { searchCases } from "../search/search-cases.ts";
import { linkRepeat, unlinkRepeat } from "./actions/link-repeat.ts";
import { mergeCase } from "./actions/merge-case.ts";
import { undoMerge } from "./actions/undo-merge.ts";
import { writeToRequester } from "./actions/write-to-requester.ts";
import { viewMatter } from "./view-matter.ts";

let bank: Bank;
beforeAll(async () => {
  bank = await openBank();
});
afterAll(() => bank.drop());

const HOUR = 3_600_000;
const inHours = (hours: number) => new Date(bank.clock.now().getTime() + hours * HOUR).toISOString();
let people = 0;
async function taken(more: object = {}) {
  const { caseId } = await bank.does("zhou", receiveCase, {
    channel: "phone",
    words: "定期存单被提前支取了",
    kind: "complaint",
    causes: [],
    severity: 2,
    customer: { name: `钱${"甲乙丙丁戊己庚辛壬癸"[people++ % 10]}某`, phone: `1370000${String(1000 + people)}` },
    ...more,
  });
  return caseId;
}
async function led(more: object = {}, hours = 4) {
  const caseId = await taken(more);
  await bank.does("zhou", acceptCase, { caseId, acknowledgement: "由我负责。", nextWordAt: inHours(hours) });
  return caseId;
}
/** All that is kept of a case but its journal, what only says when something last happened, and names to be masked. */
async function whole(caseId: string) {
  const { journal_seq, journal_hash, last_event_at, last_event_kind, persons, customer_known_as, ...row } =
    await caseRow(bank, caseId);
  const clocks = await bank.db
    .selectFrom("case_clock")
    .selectAll()
    .where("case_id", "=", caseId)
    .orderBy("clock")
    .execute();
  // A reminder whose moment has gone by gives way to the next one.
  const alarms = await bank.db
    .selectFrom("case_alarm")
    .select(["subject", "what", "begun_at", "due_at"])
    .where("case_id", "=", caseId)
    .orderBy("subject")
    .execute();
  return { row, clocks, alarms };
}
const merge = (caseId: string, otherId: string, more: object = {}) =>
  bank.does("zhou", mergeCase, { caseId, otherId, reason: "同一张存单", ...more });

test("a merge keeps both requesters, the earlier receipt, the sooner promise; taking it back restores both exactly", async () => {
  const early = await led({ severity: 3 }, 2);
  bank.clock.advance(2 * 86_400_000);
  const kept = await led({}, 30);
  const before = [await whole(kept), await whole(early)];
  const { mergeId } = await merge(kept, early);
  const row = await caseRow(bank, kept);
  expect(row.received_at).toEqual(before[1]!.row.received_at);
  expect([row.severity, row.merged_cases, row.persons]).toEqual([3, 1, 1]);
  expect(row.next_word_at).toEqual(before[1]!.row.next_word_at);
  const handling = (one: Awaited<ReturnType<typeof whole>>) => one.clocks.find(({ clock }) => clock === "handling")!;
  expect(handling(await whole(kept)).due_at).toEqual(handling(before[1]!).due_at);
  const gone = await whole(early);
  expect(gone.row.merged_into).toBe(kept);
  expect(gone.alarms.length, "nothing of it rings any more").toBe(0);
  expect(gone.clocks.every(({ stopped_at }) => stopped_at !== null)).toBe(true);
  const page = await viewCase(bank.look("zhou"), { caseId: kept });
  expect(page.ok && page.value.persons).toMatchObject([{ role: "joint", name: before[1]!.row.customer_name }]);
  const undone = await bank.does("zhou", undoMerge, { caseId: kept, mergeId, reason: "是两张存单" });
  expect(undone.stays).toEqual([]);
  expect([await whole(kept), await whole(early)]).toEqual(before);
  const again = { caseId: kept, mergeId, reason: "再来一次" };
  expect(refused(await bank.as("zhou", undoMerge, again))).toBe("merge_undone_already");
  expect(await verifyJournal(bank.db)).toMatchObject({ ok: true, faulty: 0 });
});

test("what came since a merge stays with the kept case when it is taken back, and the answer names it", async () => {
  const early = await led({}, 2);
  bank.clock.advance(86_400_000);
  const kept = await led({}, 30);
  const { mergeId } = await merge(kept, early);
  await bank.does("zhou", sendMessage, { caseId: kept, direction: "out", body: "正在查。", nextWordAt: inHours(9) });
  const undone = await bank.does("zhou", undoMerge, { caseId: kept, mergeId, reason: "不是一件" });
  expect(undone.stays).toContain("next_word_at");
  expect((await caseRow(bank, kept)).next_word_at?.toISOString()).toBe(inHours(9));
  expect((await caseRow(bank, early)).next_word_at).not.toBeNull();
  const story = await viewCase(bank.look("zhou"), { caseId: kept });
  const events = story.ok ? story.value.story.flatMap((one) => (one.kind === "event" ? [one] : [])) : [];
  expect(events.find(({ event }) => event === "case_gave_back")?.body).toMatchObject({ kept: undone.stays });
});

test("R1: whoever waited to be taken on hears from us by the hour they were to be taken on", async () => {
  const kept = await led({}, 30);
  const waiting = await taken();
  await merge(kept, waiting);
  expect((await caseRow(bank, kept)).next_word_at?.toISOString()).toBe(inHours(2));
});

test("a merged case is not workable, is left out of lists, and its number leads to the kept one", async () => {
  const kept = await led();
  const other = await led();
  await merge(kept, other);
  const { number } = await caseRow(bank, other);
  for (const act of [
    () => bank.as("zhou", understandCase, { caseId: other }),
    () => bank.as("zhou", sendMessage, { caseId: other, direction: "out" as const, body: "……" }),
    () => bank.as("zhou", mergeCase, { caseId: other, otherId: kept, reason: "x" }),
  ])
    expect(refused(await act())).toBe("case_merged");
  const note = await bank.as("zhou", writeNote, { caseId: other, body: "看那边", mentions: [] });
  expect(refused(note)).toBe("carried out");
  for (const state of ["all", "ended", "open", "accepted"] as const) {
    const filter = caseFilter.parse({ state });
    const listed = await listCases(bank.look("zhou"), { ...filter, sort: "-received", limit: 100 });
    expect(listed.ok && listed.value.items.map(({ caseId }) => caseId)).not.toContain(other);
  }
  expect(await findByNumber(bank.look("zhou"), { number })).toMatchObject({ value: { caseId: kept } });
  const page = await viewCase(bank.look("zhou"), { caseId: other });
  expect(page.ok && [page.value.moves, page.value.case.mergedIntoId]).toEqual([[], kept]);
});

/** Ids of what a search finds, once what changed is indexed. */
async function found(q: string, who = "zhou") {
  while ((await indexPending(bank.db)) > 0);
  const hits = await searchCases(bank.look(who), { q, exact: false, limit: 10 });
  return hits.ok ? hits.value.items.map(({ caseId }) => caseId) : null;
}

test("R12: a merged case is found as the kept one by words, number and requester, also by what comes later, until parted", async () => {
  const kept = await led({ words: "我买的翡翠手镯碎了" });
  const other = await led({
    words: "琥珀吊坠也一样裂开",
    customer: { name: "欧阳映雪", phone: "13700007777" },
  });
  const { number, customer_id } = await caseRow(bank, other);
  const theirs = ["琥珀吊坠", "欧阳映雪", "oyyx", number];
  for (const q of theirs) expect([q, await found(q)]).toEqual([q, [other]]);
  const { mergeId } = await merge(kept, other);
  for (const q of ["翡翠手镯", ...theirs]) expect([q, await found(q)]).toEqual([q, [kept]]);
  expect(await found("翡翠手镯 琥珀吊坠")).toEqual([kept]);
  await bank.does("liang", sendMessage, { caseId: other, direction: "in", body: "还有一枚蜜蜡戒指" });
  expect(await found("蜜蜡戒指")).toEqual([kept]);
  const { version } = await bank.db
    .selectFrom("customer")
    .select("version")
    .where("customer_id", "=", customer_id)
    .executeTakeFirstOrThrow();
  await bank.does("liang", editCustomer, { customerId: customer_id!, name: "欧阳初晴", version });
  expect(await found("欧阳初晴")).toEqual([kept]);
  // Who sees neither finds nothing, and who knows no customers not by one of them.
  for (const q of ["琥珀吊坠", "蜜蜡戒指"])
    expect([await found(q, "song"), await found(q, "analyst")]).toEqual([[], [kept]]);
  for (const q of ["欧阳映雪", "欧阳初晴", "oyyx"]) expect([q, await found(q, "analyst")]).toEqual([q, []]);
  await bank.does("zhou", undoMerge, { caseId: kept, mergeId, reason: "两家店" });
  for (const q of [...theirs, "蜜蜡戒指", "欧阳初晴"]) expect([q, await found(q)]).toEqual([q, [other]]);
  expect(await found("翡翠手镯")).toEqual([kept]);
});

test("R12: each requester sees only their own; who leads the kept case reads both and writes to each", async () => {
  const kept = await led({ words: "我的秘密是张家口" });
  const other = await led({ words: "我的秘密是哈尔滨" });
  const { mergeId } = await merge(kept, other);
  await bank.does("zhou", sendMessage, { caseId: kept, direction: "out", body: "只给第一位看的话" });
  await bank.does("zhou", writeToRequester, { caseId: kept, mergeId, body: "只给第二位看的话" });
  const [first, second] = await Promise.all(
    [kept, other].map(async (caseId) => JSON.stringify(await followCase(bank.db, caseId, bank.clock.now()))),
  );
  expect(first).toContain("只给第一位看的话");
  expect(second).toContain("只给第二位看的话");
  const names = await Promise.all([kept, other].map(async (caseId) => (await caseRow(bank, caseId)).customer_name));
  for (const foreign of ["只给第二位看的话", "哈尔滨", names[1]!]) expect(first).not.toContain(foreign);
  for (const foreign of ["只给第一位看的话", "张家口", names[0]!, (await caseRow(bank, kept)).number])
    expect(second).not.toContain(foreign);
  expect(JSON.parse(second!).value).toMatchObject({ together: true, may: { write: true, withdraw: false } });
  const matter = await viewMatter(bank.look("zhou"), { caseId: kept });
  expect(matter.ok && matter.value.merged).toMatchObject([
    { words: "我的秘密是哈尔滨", mayWrite: true, mayUndo: true },
  ]);
  expect(refused(await bank.as("chen", writeToRequester, { caseId: kept, mergeId, body: "x" }))).toBe(
    "not_contact_owner",
  );
});

test("R13: what the customer of a merged case adds is told to whoever leads the kept one", async () => {
  const kept = await led();
  const other = await led();
  await merge(kept, other);
  await bank.does("liang", sendMessage, { caseId: other, direction: "in", body: "我再补充一点" });
  const told = await bank.db
    .selectFrom("notification")
    .selectAll()
    .where("case_id", "=", kept)
    .where("kind", "=", "customer_spoke")
    .execute();
  expect(told.map((one) => one.person_id)).toEqual([bank.actors.zhou!.id]);
});

test("R2, R12: neither case is anybody's to merge who does not lead it; what one may not see does not exist", async () => {
  const kept = await led();
  const other = await led();
  const input = { caseId: kept, otherId: other, reason: "x" };
  expect(refused(await bank.as("chen", mergeCase, input))).toBe("led_by_other");
  expect(refused(await bank.as("song", mergeCase, input))).toBe("case_not_found");
  expect(refused(await bank.as("liang", mergeCase, input))).toBe("carried out");
});

test("an act on what changed since it was seen is refused, on either of the two", async () => {
  const kept = await led();
  const other = await led();
  const [seen, seenOther] = [(await caseRow(bank, kept)).journal_seq, (await caseRow(bank, other)).journal_seq];
  await bank.does("liang", writeNote, { caseId: other, body: "慢着", mentions: [] });
  const stale = { caseId: kept, otherId: other, reason: "x", version: seen, otherVersion: seenOther };
  const outcome = await bank.as("zhou", mergeCase, stale);
  expect(outcome).toMatchObject({ refusal: { code: "stale_edit", params: { name: "梁予安" } } });
  expect((await caseRow(bank, kept)).merged_cases).toBe(0);
});

test("R12: where the customer wrote meanwhile, the refusal names them as the case does", async () => {
  const [kept, other] = [await led(), await led()];
  const { journal_seq: version, customer_name } = await caseRow(bank, kept);
  bank.actors.customer = customerActor({ name: "她", locale: "zh", departmentId: null, departmentName: null });
  await bank.does("customer", sendMessage, { caseId: kept, body: "还有一件事", direction: "in", channel: "web" });
  const outcome = await bank.as("zhou", mergeCase, { caseId: kept, otherId: other, reason: "x", version });
  expect(outcome).toMatchObject({ refusal: { code: "stale_edit", params: { name: customer_name } } });
});

test("two colleagues merge one pair at once, one way and the other: one of them does, and the chain is whole", async () => {
  const kept = await led();
  const other = await led();
  const outcomes = await Promise.all([
    bank.as("zhou", mergeCase, { caseId: kept, otherId: other, reason: "x" }),
    bank.as("liang", mergeCase, { caseId: other, otherId: kept, reason: "y" }),
  ]);
  expect(outcomes.map(refused).sort()).toEqual(["carried out", "case_merged"]);
  expect(await verifyJournal(bank.db)).toMatchObject({ ok: true, faulty: 0 });
});

test("R10: a repeat is raised one level, and whom the earlier case complains about has no part in it", async () => {
  const he = bank.actors.he!.id;
  const earlier = await ledCase(bank, "closed", { complainedPersonId: he });
  const { customer_id } = await caseRow(bank, earlier);
  const later = await led({ customer: { customerId: customer_id } });
  await bank.does("zhou", linkRepeat, { caseId: later, earlierId: earlier, reason: "答应的没有到账" });
  const row = await caseRow(bank, later);
  expect([row.repeat_of, row.severity, row.recused]).toEqual([earlier, 3, [he]]);
  expect(row.severity_facts).toMatchObject({ repeat: true });
  const [now, then] = await Promise.all([later, earlier].map((caseId) => viewMatter(bank.look("zhou"), { caseId })));
  expect(now!.ok && now!.value.repeatOf?.caseId).toBe(earlier);
  expect(then!.ok && then!.value.repeats.map(({ caseId }) => caseId)).toEqual([later]);
  const twice = { caseId: later, earlierId: earlier, reason: "x" };
  expect(refused(await bank.as("zhou", linkRepeat, twice))).toBe("repeat_linked_already");
  await bank.does("zhou", unlinkRepeat, { caseId: later, reason: "是另一笔" });
  expect((await caseRow(bank, later)).repeat_of).toBeNull();
  expect(refused(await bank.as("zhou", unlinkRepeat, { caseId: later, reason: "x" }))).toBe("repeat_not_linked");
  expect(await verifyJournal(bank.db)).toMatchObject({ ok: true, faulty: 0 });
});

test("R10: a repeat that its owner is complained about in is handed over before it is linked", async () => {
  const earlier = await ledCase(bank, "closed");
  await bank.db
    .updateTable("cases")
    .set({ complained_person_id: bank.actors.zhou!.id })
    .where("case_id", "=", earlier)
    .execute();
  const { customer_id } = await caseRow(bank, earlier);
  const later = await led({ customer: { customerId: customer_id } });
  const outcome = await bank.as("liang", linkRepeat, { caseId: later, earlierId: earlier, reason: "x" });
  expect(outcome).toMatchObject({ refusal: { code: "repeat_owner_complained", rule: "R10", wayOut: "hand_over" } });
});
