import { DatabaseError } from "pg";
import { expect, test } from "vitest";
import { openLog, requestLog, shortLine } from "./log.ts";

function logged(write: (log: ReturnType<typeof openLog>) => void): Record<string, unknown>[] {
  const lines: string[] = [];
  write(openLog({ level: "info", destination: { write: (line) => void lines.push(line) } }));
  return lines.map((line) => JSON.parse(line));
}

test("writes one JSON line with level, instant and request id", () => {
  const [line] = logged((log) => requestLog(log, "r-1").info({ status: 200 }, "answered"));
  expect(line).toMatchObject({ level: "info", requestId: "r-1", status: 200, message: "answered" });
  expect(line?.time).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/);
});

test("keeps personal data and secrets out, also further down", () => {
  const person = { phone: "13800000000", email: "li@example.cn", words: "我的卡被停了", id: "p1" };
  const request = { headers: { authorization: "Bearer x1y2", cookie: "session=x1y2" }, body: { a: "x1y2" } };
  const lines = logged((log) => log.info({ person, request, password: "x1y2", job: { payload: person } }, "seen"));
  expect(JSON.stringify(lines)).not.toMatch(/13800000000|example\.cn|停了|x1y2/);
  expect(lines[0]).toMatchObject({ person: { id: "p1" } });
});

test("takes out what the database quotes", () => {
  const error = new DatabaseError('invalid input syntax for type uuid: "13800000000"', 0, "error");
  Object.assign(error, { severity: "ERROR", code: "22P02", detail: "Key (email)=(li@example.cn) exists" });
  const lines = logged((log) => log.error({ err: error }, "failed"));
  expect(JSON.stringify(lines)).not.toMatch(/13800000000|example\.cn/);
  expect(lines[0]).toMatchObject({ err: { code: "22P02", message: 'invalid input syntax for type uuid: "…"' } });
});

test("is short for a person at a terminal", () => {
  const line = { time: "2026-11-22T02:00:01.000Z", level: "warn", message: "slow", err: { message: "late" } };
  expect(shortLine(JSON.stringify(line))).toBe("02:00:01 warn slow: late\n");
});
