import { expect, test } from "vitest";
import type { CasePage } from "../../../src/cases/contract/shapes.ts";
import { ACTS } from "./acts.ts";
import { changerOf, isIdle, standOn } from "./stand-on.ts";

const base = { title: "旧", product: "", who: null as unknown };
const zhou = { id: "7", label: "周晓棠" };

test.each<[string, object, object, object, string[]]>([
  ["what I left alone follows", {}, { title: "他改" }, { title: "他改" }, []],
  ["what only I changed stays", { product: "转账" }, { title: "他改" }, { title: "他改", product: "转账" }, []],
  ["what both changed alike is settled", { title: "同" }, { title: "同" }, { title: "同" }, []],
  ["what both changed apart is mine, and told", { title: "我改" }, { title: "他改" }, { title: "我改" }, ["title"]],
  ["what I took back follows", { title: "旧" }, { title: "他改" }, { title: "他改" }, []],
  ["emptied here, filled there", { title: "" }, { title: "他改" }, { title: "" }, ["title"]],
  ["one person picked twice is one", { who: { ...zhou, note: "个人客户部" } }, { who: zhou }, {}, []],
])("%s", (_, mine, theirs, values, both) => {
  const now = { ...base, ...theirs };
  const stood = standOn(base, { ...base, ...mine }, now);
  expect(stood.values).toMatchObject({ ...now, ...mine, ...values });
  expect(stood.both).toEqual(both);
});

test("a choice moves the base of its field alone; all chosen, the edit stands on what is now", () => {
  const now = { ...base, title: "他改", product: "他填" };
  const mine = { ...base, title: "我改", product: "我填" };
  const first = standOn(base, mine, now);
  expect(first.both).toEqual(["title", "product"]);
  expect(first.base).toEqual(base);
  const second = standOn({ ...first.base, title: now.title }, first.values, now);
  expect(second.both).toEqual(["product"]);
  expect(second.values).toEqual(mine);
  const third = standOn({ ...second.base, product: now.product }, { ...second.values, product: now.product }, now);
  expect(third).toEqual({ values: { ...now, title: "我改" }, base: now, both: [] });
});

test("a later change in the same field is told again", () => {
  const kept = standOn({ ...base, title: "他改" }, { ...base, title: "我改" }, { ...base, title: "又改" });
  expect(kept.both).toEqual(["title"]);
});

test("every act that is held against a version starts from all of its fields", () => {
  const page = { case: { decision: null, causes: [] }, story: [] } as never;
  for (const spec of Object.values(ACTS).filter((one) => one.versioned)) {
    const start = spec.start?.({ page, task: undefined } as never);
    expect(Object.keys(start ?? {}).sort()).toEqual(spec.fields.map(({ name }) => name).sort());
  }
});

test("the name is of who changed the field, not of who did something last", () => {
  const event = (at: string, kind: string, actorName: string, body = {}) => ({
    kind: "event",
    at,
    event: kind,
    actorName,
    body,
  });
  const story = [
    event("2026-11-22T03:00:00Z", "details_changed", "陈以恒", { fields: ["title", "product"] }),
    event("2026-11-22T02:00:00Z", "details_changed", "梁铮", { fields: ["title"] }),
    event("2026-11-22T04:00:00Z", "severity_changed", "方敏", { from: 2, to: 3 }),
    event("2026-11-22T05:00:00Z", "note_written", "何川"),
  ] as unknown as CasePage["story"];
  expect(changerOf(story, "title")).toBe("陈以恒");
  expect(changerOf(story, "severity")).toBe("方敏");
  expect(changerOf(story, "businessNeed")).toBeUndefined();
});

test.each<[string, object, object, boolean]>([
  ["nothing typed", {}, {}, true],
  ["a field emptied that was empty", {}, { product: null }, true],
  ["a field changed", {}, { product: "转账" }, false],
  ["only what explains the change", { changes: ["title"] }, { reason: "因为" }, true],
  ["what is to change", { changes: ["title"] }, { title: "新" }, false],
])("an edit with %s changes nothing: %j %j %s", (_, spec, mine, idle) => {
  expect(isIdle({ versioned: true, ...spec }, base, { ...base, ...mine })).toBe(idle);
});
