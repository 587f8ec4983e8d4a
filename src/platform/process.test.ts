import { EventEmitter } from "node:events";
import { beforeEach, expect, test, vi } from "vitest";
import { openLog } from "./log/log.ts";
import { gracefulShutdown } from "./process.ts";

let signals: EventEmitter;
let codes: number[];
let order: string[];
const lines: string[] = [];
const log = openLog({ level: "info", destination: { write: (line) => void lines.push(line) } });

beforeEach(() => {
  signals = new EventEmitter();
  codes = [];
  order = [];
  lines.length = 0;
});

function started(limitMilliseconds = 1000) {
  const shutdown = gracefulShutdown({ log, limitMilliseconds, signals, exit: (code) => void codes.push(code) });
  for (const name of ["database", "pool", "http"]) shutdown.add(name, () => void order.push(name));
  return shutdown;
}
const ended = (code: number) => vi.waitFor(() => expect(codes).toEqual([code]));

test("stops the last started first, then exits with 0", async () => {
  started();
  signals.emit("SIGTERM");
  await ended(0);
  expect(order).toEqual(["http", "pool", "database"]);
});

test("a second signal exits at once", () => {
  started().add("stuck", () => new Promise(() => undefined));
  signals.emit("SIGINT");
  signals.emit("SIGINT");
  expect(codes).toEqual([130]);
});

test("what cannot be stopped does not keep the rest from stopping", async () => {
  started().add("broken", () => Promise.reject(new Error("stuck")));
  signals.emit("SIGTERM");
  await ended(0);
  expect(order).toHaveLength(3);
  expect(lines.join()).toContain("could not be stopped");
});

test("ends anyway when stopping takes too long", async () => {
  started(20).add("stuck", () => new Promise(() => undefined));
  signals.emit("SIGTERM");
  await ended(1);
});

test.each(["uncaughtException", "unhandledRejection"])("%s is logged and ends with 3 after stopping", async (event) => {
  started();
  signals.emit(event, new Error("bug"));
  await ended(3);
  expect(order).toHaveLength(3);
  expect(lines.join()).toContain("bug");
});

test("a start that failed stops what it had started and leaves the code to who says why", async () => {
  const shutdown = started();
  await shutdown.giveUp();
  expect([order, codes]).toEqual([["http", "pool", "database"], []]);
  signals.emit("SIGTERM");
  expect(codes).toEqual([143]);
});

test("what holds a process up whose start failed is not waited for", async () => {
  vi.useFakeTimers();
  try {
    await started().giveUp();
    vi.advanceTimersByTime(1000);
    expect(codes).toEqual([1]);
  } finally {
    vi.useRealTimers();
  }
});
