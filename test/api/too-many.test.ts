import { request } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { call } from "../support/call.ts";
import { type OpenApp, openApp } from "../support/open-app.ts";

const MOST = 10;
let house: OpenApp;
beforeAll(async () => {
  house = await openApp({ env: { REDRESS_REQUESTS_PER_MINUTE: String(MOST) } });
  for (let at = 0; at < MOST; at++) expect((await ask({})).status).toBe(200);
});
afterAll(() => house.close());

const ask = (headers: Record<string, string>) => call(house.base, { method: "GET", path: "/v1/setup", headers });

test.each([
  ["the page's language", { "x-locale": "en", "accept-language": "zh-CN" }, "en"],
  ["the page's language", { "x-locale": "zh", "accept-language": "en-GB" }, "zh"],
  ["the browser's", { "accept-language": "en-GB,en;q=0.9,zh;q=0.5" }, "en"],
  ["the browser's", { "accept-language": "zh-CN,zh;q=0.9,en;q=0.5" }, "zh"],
])(
  "too many requests from one address are refused in %s (%j), with how long to wait",
  async (_whose, headers, locale) => {
    const { status, body, headers: said } = await ask(headers);
    expect([status, body.refusal.code, body.refusal.kind]).toEqual([429, "too_many_requests", "too_many"]);
    const { seconds } = body.refusal.params;
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(60);
    expect(body.refusal.message).toBe(
      locale === "en" ? `Too many requests. Try again in ${seconds} seconds.` : `请求太频繁，请${seconds}秒后再试。`,
    );
    expect(Number(said.get("retry-after"))).toBe(seconds);
    expect(said.get("cache-control")).toBe("no-store");
    expect(said.get("x-request-id")).toBe(body.refusal.requestId);
  },
);

test.each(["/%76%31/setup", "/v1/setup?a=/", "http://elsewhere/v1/setup"])(
  "however the address is spelt (%s), it is counted",
  async (path) => {
    const status = await new Promise((resolve, reject) => {
      const { port } = new URL(house.base);
      const asked = request({ port, host: "127.0.0.1", path }, (answer) => resolve(answer.resume().statusCode));
      asked.on("error", reject).end();
    });
    expect(status).toBe(429);
  },
);

test("the probes of the machine's own watch are never refused", async () => {
  expect((await call(house.base, { method: "GET", path: "/healthz" })).status).toBe(200);
});
