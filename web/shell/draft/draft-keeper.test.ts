import { afterAll, afterEach, beforeEach, expect, test, vi } from "vitest";

// Files share what they import: here everything is loaded anew around the false server, and nobody else gets it.
vi.resetModules();
vi.doMock("../client/call.ts", () => ({ call: vi.fn() }));
const { readDraft, saveDraft } = await import("../../../src/drafts/contract.ts");
const { call } = await import("../client/call.ts");
const { DraftKeeper } = await import("./draft-keeper.ts");
afterAll(() => {
  vi.doUnmock("../client/call.ts");
  vi.resetModules();
});

/** What the server holds, and whether it can be reached. */
let server: { body: unknown; away: boolean; kept: object | null };
beforeEach(() => {
  vi.useFakeTimers();
  server = { body: null, away: false, kept: null };
  vi.mocked(call).mockImplementation(async (endpoint, input) => {
    if (server.away) throw new Error("away");
    if ((endpoint as unknown) === readDraft) return { draft: server.kept } as never;
    if ((endpoint as unknown) === saveDraft) server.body = (input as unknown as { body: unknown }).body;
    return { version: 1, updatedAt: "2026-11-22T00:00:00Z" } as never;
  });
});
afterEach(() => {
  vi.useRealTimers();
});

test("what is typed before the server's copy is known is saved, also when that copy could not be read", async () => {
  server.away = true;
  const keeper = new DraftKeeper("case:1:reply", { text: "" });
  keeper.set({ text: "四点前给您答复。" });
  await vi.advanceTimersByTimeAsync(1000);
  expect(keeper.snapshot().state).toBe("local");
  server.away = false;
  await vi.advanceTimersByTimeAsync(10_000);
  expect([keeper.snapshot().state, server.body]).toEqual(["saved", { text: "四点前给您答复。" }]);
});

test("what could not be saved is tried again until it is", async () => {
  const keeper = new DraftKeeper("case:1:reply", { text: "" });
  await vi.advanceTimersByTimeAsync(0);
  server.away = true;
  keeper.set({ text: "甲" });
  await vi.advanceTimersByTimeAsync(8_000);
  expect([keeper.snapshot().state, server.body]).toEqual(["local", null]);
  server.away = false;
  await vi.advanceTimersByTimeAsync(8_000);
  expect(server.body).toEqual({ text: "甲" });
});

test("a draft that could not be read at first is read as soon as it can be", async () => {
  server.kept = { body: { text: "昨天写了一半" }, version: 4, updatedAt: "2026-11-21T00:00:00Z" };
  server.away = true;
  const keeper = new DraftKeeper("case:1:reply", { text: "" });
  const leave = keeper.subscribe(() => undefined);
  await vi.advanceTimersByTimeAsync(12_000);
  expect(keeper.snapshot()).toMatchObject({ value: { text: "" }, state: "none" });
  server.away = false;
  await vi.advanceTimersByTimeAsync(6_000);
  expect(keeper.snapshot()).toMatchObject({ value: { text: "昨天写了一半" }, state: "saved" });
  leave();
});

test.each([
  ["asked for again when the page is looked at", true, "昨天写了一半"],
  ["no longer asked for once the page is left", false, ""],
])("a draft that could not be read is %s", async (_, looks, text) => {
  server.kept = { body: { text: "昨天写了一半" }, version: 4, updatedAt: "2026-11-21T00:00:00Z" };
  server.away = true;
  const keeper = new DraftKeeper("case:1:reply", { text: "" });
  await vi.advanceTimersByTimeAsync(1000);
  server.away = false;
  if (looks) keeper.check();
  await vi.advanceTimersByTimeAsync(looks ? 0 : 20_000);
  expect(keeper.snapshot().value).toEqual({ text });
});
