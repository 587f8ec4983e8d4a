import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { readDraft, saveDraft } from "../../../src/drafts/contract.ts";
import { call } from "../client/call.ts";
import { DraftKeeper } from "./draft-keeper.ts";

vi.mock("../client/call.ts", () => ({ call: vi.fn() }));

/** What the server holds, and whether it can be reached. */
let server: { body: unknown; away: boolean };
beforeEach(() => {
  vi.useFakeTimers();
  server = { body: null, away: false };
  vi.mocked(call).mockImplementation(async (endpoint, input) => {
    if (server.away) throw new Error("away");
    if ((endpoint as unknown) === readDraft) return { draft: null } as never;
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
