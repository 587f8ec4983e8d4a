import { describe, expect, it } from "vitest";
import { daysBefore, readFilter, readSort, sameAsked, spanOf, writeAsked } from "./filters.ts";

describe("filters in the address", () => {
  it("names nothing when the address does", () => {
    expect(readFilter({ q: "基金", sort: "-received" })).toBeNull();
    expect(readSort({ sort: "-received" })).toBe("-received");
    expect(readSort({ sort: "nonsense" })).toBe("due");
  });

  it("reads what it can and leaves the rest", () => {
    expect(readFilter({ state: "waiting", severity: "3", owner: "me" })).toEqual({
      state: "waiting",
      severity: 3,
      owner: "me",
    });
    expect(readFilter({ state: "gone", severity: "9", channel: "phone" })).toEqual({ state: "open", channel: "phone" });
  });

  it("writes and reads back the same", () => {
    const asked = {
      filter: readFilter({ state: "all", severity: "3", from: "2026-11-01" })!,
      sort: "contact",
    } as const;
    const written = writeAsked(asked);
    expect(written).toMatchObject({ state: "all", severity: "3", from: "2026-11-01", sort: "contact" });
    expect(readFilter(written)).toEqual(asked.filter);
    expect(sameAsked(asked, { ...asked, sort: "due" })).toBe(false);
    expect(sameAsked(asked, { ...asked, filter: { ...asked.filter, owner: undefined } })).toBe(true);
  });

  it("knows the spans it offers, counting today", () => {
    const today = "2026-11-22";
    expect(daysBefore(today, 29)).toBe("2026-10-24");
    expect(spanOf({ from: "2026-10-24" }, today)).toBe(30);
    expect(spanOf({ from: today }, today)).toBe(1);
    expect(spanOf({ from: "2026-10-24", to: today }, today)).toBeNull();
  });
});
