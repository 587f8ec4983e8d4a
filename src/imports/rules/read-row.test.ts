import { describe, expect, it } from "vitest";
import { readMapping } from "./mapping.ts";
import { readRow } from "./read-row.ts";

const context = { now: new Date("2026-11-22T04:00:00Z"), zone: "Asia/Shanghai" };
const columns = {
  words: "words",
  title: "title",
  receivedAt: "at",
  channel: "channel",
  kind: "kind",
  severity: "severity",
  causes: "causes",
  incidentOn: "incident",
  product: { column: "product", table: { 贷: "个人贷款" } },
  customerName: "name",
  customerKey: "key",
  customerPhone: "phone",
  customerEmail: "email",
  reply: "reply",
  replyAt: "replyAt",
  closedAt: "closedAt",
  agreement: "agreement",
};
const row = (cells: Record<string, string>, fields: object = columns, more: object = { undated: "import_day" }) => {
  const mapping = readMapping({ source: "s", key: "id", fields, ...more });
  if (!mapping.ok) throw new Error(mapping.refusal.code);
  return readRow(mapping.value, { id: "1", words: "话", ...cells }, context);
};

describe("a row", () => {
  it("needs nothing but a key and words", () => {
    expect(row({})).toEqual({
      ok: true,
      value: {
        key: "1",
        words: "话",
        receivedAt: context.now,
        channel: "import",
        kind: "complaint",
        severity: 2,
        causes: [],
        customer: null,
        history: null,
      },
    });
  });

  it("without a date of receipt is left out, unless the day of the import was said to count", () => {
    for (const more of [{}, { undated: "leave_out" }])
      expect(row({ at: " " }, columns, more)).toMatchObject({
        ok: false,
        fault: { field: "receivedAt", code: "date_missing" },
      });
    expect(row({ at: "2026-11-20" }, columns, {})).toMatchObject({ ok: true });
    expect(row({}, columns, { undated: "import_day" })).toMatchObject({ ok: true, value: { receivedAt: context.now } });
    expect(readMapping({ source: "s", key: "id", fields: columns, undated: "today" })).toMatchObject({ ok: false });
  });

  it("says large numbers in groups of three", () => {
    const read = row({ words: "长".repeat(20_001) });
    expect(!read.ok && read.fault.say.zh).toBe("20,001 字，最多 20,000 字");
  });

  it.each([
    [{ words: "  " }, "words", "words_empty"],
    [{ words: "长".repeat(20_001) }, "words", "too_long"],
    [{ words: "a\u0000b" }, "words", "binary"],
    [{ id: " " }, "key", "key_empty"],
    [{ id: "x".repeat(201) }, "key", "too_long"],
    [{ title: "题".repeat(121) }, "title", "too_long"],
    [{ at: "soon" }, "receivedAt", "date_unreadable"],
    [{ at: "2026-11-23" }, "receivedAt", "date_in_future"],
    [{ at: "2026-11-22 12:00:01" }, "receivedAt", "date_in_future"],
    [{ incident: "2026-11-23" }, "incidentOn", "date_in_future"],
    [{ channel: "鸽子" }, "channel", "value_unknown"],
    [{ severity: "5" }, "severity", "value_unknown"],
    [{ causes: "communication.slow_solution, nonsense" }, "causes", "value_unknown"],
    [{ phone: "12", name: "王" }, "customerPhone", "phone_wrong"],
    [{ email: "nobody", name: "王" }, "customerEmail", "email_wrong"],
    [{ at: "2026-11-20", reply: "答", closedAt: "2026-11-19" }, "closedAt", "before_received"],
    [{ at: "2026-11-20", reply: "答", replyAt: "2026-11-19" }, "replyAt", "before_received"],
    [
      { at: "2026-11-01", reply: "答", replyAt: "2026-11-09", closedAt: "2026-11-08" },
      "closedAt",
      "closed_before_reply",
    ],
    [{ at: "2026-11-01", reply: "答", replyAt: "2026-11-23" }, "replyAt", "date_in_future"],
  ])("%j is refused whole", (cells, field, code) => {
    const read = row(cells as Record<string, string>);
    expect(!read.ok && read.fault).toMatchObject({ field, code });
    expect(!read.ok && read.fault.say.zh + read.fault.say.en).not.toMatch(/\{\w+\}/);
  });

  it.each([
    [{ channel: "电话" }, { channel: "phone" }],
    [{ channel: "Postal mail" }, { channel: "letter" }],
    [{ kind: "建议" }, { kind: "suggestion" }],
    [{ severity: "紧急" }, { severity: 4 }],
    [{ product: "贷" }, { product: "个人贷款" }],
    [{ product: "没见过的" }, { product: "没见过的" }],
    [{ causes: "communication.slow_solution；perceived_loss.lost_time" }, { causes: { length: 2 } }],
    [{ incident: "2026-11-22" }, { incidentOn: "2026-11-22" }],
    [{ words: "a\r\nb\ud800" }, { words: "a\nb\uFFFD" }],
    [
      { name: "王女士", phone: "+86 138 0000 6027", email: " A@B.cn " },
      { customer: { name: "王女士", phones: ["13800006027"], emails: ["a@b.cn"] } },
    ],
    [{ name: "王建国 13800138000" }, { customer: { name: "王建国", phones: ["13800138000"] } }],
    [
      { name: "王建国（电话010-87654321）", phone: "13800138000" },
      { customer: { name: "王建国", phones: ["13800138000", "01087654321"] } },
    ],
    [
      { name: "王建国 13800138000/13900139000" },
      { customer: { name: "王建国", phones: ["13800138000", "13900139000"] } },
    ],
    [{ name: "0010023456", key: "0010023456" }, { customer: { name: "0010023456", phones: [] } }],
    [{ name: "13800138000", key: "13800138000" }, { customer: { name: undefined, phones: ["13800138000"] } }],
  ])("%j is read as %j", (cells, value) => {
    expect(row(cells as Record<string, string>)).toMatchObject({ ok: true, value });
  });

  it("brings its history along: a bare day of reply on the day of receipt is not before it", () => {
    const read = row({ at: "2026-11-20 09:00", reply: "答复", replyAt: "2026-11-20", agreement: "满意" });
    const at = new Date("2026-11-20T01:00:00Z");
    expect(read).toMatchObject({
      value: { history: { replyAt: at, closedAt: at, agreement: "accepted", acceptedAt: null } },
    });
  });

  it("a reply without a time of its own is dated by the closing", () => {
    const read = row({ at: "2026-11-01", reply: "答复", closedAt: "2026-11-09" });
    const at = new Date("2026-11-08T16:00:00Z");
    expect(read).toMatchObject({ value: { history: { reply: "答复", replyAt: at, closedAt: at }, note: undefined } });
  });

  it("R8: a result at no known time is kept as a note under the file's own names, and the case stays open", () => {
    const read = row({ reply: "已退回重复扣款，电话致歉。", agreement: "满意" });
    expect(read).toMatchObject({
      value: { history: null, note: "reply: 已退回重复扣款，电话致歉。\nagreement: 满意" },
    });
  });

  it("an empty reply is no history, whatever date stands beside it", () => {
    expect(row({ reply: " ", replyAt: "2026-11-20" })).toMatchObject({ ok: true, value: { history: null } });
  });

  it("joins, takes the first that is filled, and falls back", () => {
    const fields = {
      words: { first: ["a", { join: ["b", "c"], with: " – " }] },
      channel: { column: "via", table: { Web: "web" }, otherwise: "import" },
    };
    expect(row({ a: "", b: "B", c: "C", via: "pigeon" }, fields)).toMatchObject({
      value: { words: "B – C", channel: "import" },
    });
    expect(row({ a: "A", b: "B", c: "C", via: "Web" }, fields)).toMatchObject({
      value: { words: "A", channel: "web" },
    });
  });
});
