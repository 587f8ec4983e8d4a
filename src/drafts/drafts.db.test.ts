import { afterAll, beforeAll, expect, test } from "vitest";
import { type Bank, openBank, refused } from "../../test/support/bank.ts";
import { dropDraft, saveDraft } from "./drafts.ts";

let bank: Bank;
beforeAll(async () => {
  bank = await openBank();
});
afterAll(() => bank.drop());

const save = (place: string, text: string, version?: number) =>
  bank.as("zhou", saveDraft, { place, body: { text }, ...(version !== undefined && { version }) });
const bodyOf = async (place: string) =>
  (await bank.db.selectFrom("draft").select("body").where("place", "=", place).executeTakeFirst())?.body ?? null;

test("a draft is saved only over the one that was read", async () => {
  const first = await bank.does("zhou", saveDraft, { place: "reply", body: { text: "您好" }, version: 0 });
  const next = await bank.does("zhou", saveDraft, { place: "reply", body: { text: "您好，" }, version: first.version });
  expect(next.version).toBe(first.version + 1);
  expect(await save("reply", "别的", first.version)).toMatchObject({ refusal: { code: "draft_newer" } });
  expect(await save("reply", "别的", 0)).toMatchObject({ refusal: { code: "draft_newer" } });
  expect(await bodyOf("reply")).toEqual({ text: "您好，" });
});

test("what was sent elsewhere is not saved again, not even when a new draft stands in its place", async () => {
  const sent = await bank.does("zhou", saveDraft, { place: "note", body: { text: "已发出" }, version: 0 });
  await bank.does("zhou", dropDraft, { place: "note" });
  expect(await save("note", "已发出", sent.version)).toMatchObject({ refusal: { code: "draft_gone" } });
  expect(await bodyOf("note")).toBeNull();

  bank.clock.advance(5000);
  await bank.does("zhou", saveDraft, { place: "note", body: { text: "新的" }, version: 0 });
  expect(await save("note", "已发出", sent.version)).toMatchObject({ refusal: { code: "draft_newer" } });
});

test("without a version the last one wins knowingly", async () => {
  await save("task", "一");
  await save("task", "二");
  expect(await bodyOf("task")).toEqual({ text: "二" });
});

test("of two windows that begin at the same moment one has it, the other is told", async () => {
  for (let round = 0; round < 5; round++) {
    const place = `begun ${round}`;
    const begin = (text: string) => bank.as("zhou", saveDraft, { place, body: { text }, version: 0 });
    const [one, two] = await Promise.all([begin("一"), begin("二")]);
    expect([refused(one), refused(two)].sort()).toEqual(["carried out", "draft_newer"]);
    expect(await bodyOf(place)).toEqual({ text: one.ok ? "一" : "二" });
  }
});
