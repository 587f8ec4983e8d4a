import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type OpenApp, openApp } from "../support/open-app.ts";
import { employ, type Staff } from "../support/staff.ts";

let house: OpenApp;
let staff: Staff;
beforeAll(async () => {
  house = await openApp();
  staff = await employ(house, { owners: 0, keys: 1 });
});
afterAll(() => house.close());

interface Raw {
  method?: string;
  path?: string;
  body?: Buffer | string;
  type?: string | null;
  locale?: string;
}

/** Sends exactly these bytes; fetch would mend or refuse some of them. */
function send({ method = "POST", path = "/v1/cases", body, type = "application/json", locale = "zh" }: Raw) {
  const { hostname, port } = new URL(house.base);
  const headers = {
    authorization: `Bearer ${staff.keys[0]!.key}`,
    "x-locale": locale,
    ...(type ? { "content-type": type } : {}),
    ...(body === undefined ? {} : { "content-length": Buffer.byteLength(body) }),
  };
  // biome-ignore lint/suspicious/noExplicitAny: the answer may be a refusal or a page
  return new Promise<{ status: number; body: any; requestId: unknown }>((resolve, reject) => {
    const sent = request({ hostname, port, method, path, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk) => chunks.push(chunk));
      answer.on("end", () => {
        const text = Buffer.concat(chunks).toString();
        const isJson = String(answer.headers["content-type"]).includes("json");
        const requestId = answer.headers["x-request-id"];
        resolve({ status: answer.statusCode!, body: isJson ? JSON.parse(text) : text, requestId });
      });
    });
    // The server may answer and hang up before it has read everything.
    sent.on("error", (error) => setTimeout(() => reject(error), 500));
    sent.end(body);
  });
}

const complaint = (words: string) => JSON.stringify({ channel: "web", words });
// "投诉" in GBK: the bytes of a page or a program that was never told about Unicode.
const GBK = Buffer.concat([
  Buffer.from('{"channel":"web","words":"'),
  Buffer.from([0xcd, 0xb6, 0xcb, 0xdf]),
  Buffer.from('"}'),
]);

const REFUSED: [string, Raw, number, string][] = [
  ["more than a megabyte", { body: complaint("长".repeat(400_000)) }, 413, "body_too_large"],
  ["a text field of 500 KB", { body: complaint("x".repeat(500_000)) }, 422, "field_wrong"],
  ["GBK", { body: GBK }, 422, "body_unreadable"],
  ["binary", { body: Buffer.from([0xff, 0xfe, 0x00, 0x01, 0x89, 0x50]) }, 422, "body_unreadable"],
  ["half a JSON", { body: '{"channel":"web","words":"' }, 422, "body_unreadable"],
  ["JSON with a comment", { body: '{"channel":"web" /* hi */}' }, 422, "body_unreadable"],
  ["200,000 open brackets", { body: "[".repeat(200_000) }, 422, "body_unreadable"],
  ["100,000 levels", { body: "[".repeat(100_000) + "]".repeat(100_000) }, 422, "field_wrong"],
  [
    "100,000 levels in a field",
    { body: `{"words":${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}}` },
    422,
    "field_wrong",
  ],
  ["an object that would change all objects", { body: '{"__proto__":{"permissions":[]}}' }, 422, "field_wrong"],
  ["XML", { body: "<case/>", type: "application/xml" }, 422, "body_unreadable"],
  ["a form", { body: "words=a", type: "application/x-www-form-urlencoded" }, 422, "body_unreadable"],
  ["plain text", { body: complaint("a"), type: "text/plain" }, 422, "field_wrong"],
  ["nothing", {}, 422, "field_wrong"],
  ["a broken escape in the address", { method: "GET", path: "/v1/cases/%E0%A4%A", type: null }, 404, "unknown_path"],
  [
    "a part of the address that is too long",
    { method: "GET", path: `/v1/cases/${"x".repeat(999)}` },
    404,
    "unknown_path",
  ],
  ["an unknown endpoint", { method: "GET", path: "/v1/no-such-thing", type: null }, 404, "unknown_path"],
  ["an unknown method", { method: "PATCH", path: "/v1/desk", body: "{}" }, 404, "unknown_path"],
  ["a page of another name by POST", { path: "/desk", body: "{}" }, 404, "unknown_path"],
];

describe("what no page of ours sends is refused in words, in both languages", () => {
  test.each(REFUSED)("%s", async (_what, raw, status, code) => {
    const zh = await send({ ...raw, locale: "zh" });
    expect([zh.status, zh.body.refusal?.code]).toEqual([status, code]);
    expect(zh.body.refusal.message).toMatch(/\p{Script=Han}/u);
    const en = await send({ ...raw, locale: "en" });
    expect([en.status, en.body.refusal.code]).toEqual([status, code]);
    expect(en.body.refusal.message).not.toMatch(/\p{Script=Han}/u);
    for (const lack of en.body.refusal.missing ?? []) expect(lack.message).not.toMatch(/\p{Script=Han}/u);
    expect(en.requestId).toBe(en.body.refusal.requestId);
  });

  test("a wrong field is named, and what is wrong with it", async () => {
    const { body } = await send({ body: '{"channel":"pigeon","words":""}', locale: "en" });
    expect(body.refusal).toMatchObject({ kind: "invalid", field: "channel" });
    expect(body.refusal.missing.map((lack: { field: string }) => lack.field)).toEqual(["channel", "words"]);
    expect(body.refusal.message).toContain("channel must be one of: phone, counter");
  });

  test("the longest words that are allowed are taken whole", async () => {
    const words = "话".repeat(20_000);
    const taken = await send({ body: complaint(words) });
    expect(taken.status).toBe(201);
    const { rows } = await house.database.pool.query("select words from cases where case_id = $1", [taken.body.caseId]);
    expect(rows[0].words).toBe(words);
    expect((await send({ body: complaint(`${words}多`) })).status).toBe(422);
  });

  test("nothing was logged as a bug", () => {
    expect(house.log.filter((line) => line.includes('"message":"bug"'))).toEqual([]);
  });
});
