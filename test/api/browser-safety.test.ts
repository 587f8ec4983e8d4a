import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { packageRoot } from "../../src/platform/package-root.ts";
import { type Answered, type Caller, call } from "../support/call.ts";
import { type OpenApp, openApp } from "../support/open-app.ts";
import { employ, PASSWORD, type Staff } from "../support/staff.ts";

let house: OpenApp;
let staff: Staff;
beforeAll(async () => {
  const web = join(packageRoot(), "dist/web");
  // Headers are the server's; which page it is does not matter here.
  if (!existsSync(join(web, "index.html"))) {
    await mkdir(web, { recursive: true });
    await writeFile(join(web, "index.html"), "<!doctype html><title>有交代</title>");
  }
  house = await openApp();
  staff = await employ(house, { owners: 1, keys: 1 });
});
afterAll(() => house.close());

const get = (path: string, as?: Caller) => call(house.base, { method: "GET", path, as });

/** The policy of an answer, directive by directive. */
function policyOf({ headers }: Answered): Record<string, string[]> {
  const directives = (headers.get("content-security-policy") ?? "").split(";").map((one) => one.trim().split(/\s+/));
  return Object.fromEntries(directives.map(([name = "", ...sources]) => [name, sources]));
}

describe("security headers", () => {
  test.each([
    "/",
    "/desk",
    "/cases/1",
    "/portal",
    "/portal/case",
    "/v1/portal",
    "/v1/setup",
    "/v1/session",
    "/v1/nothing",
    "/healthz",
  ])("of %s", async (path) => {
    const answer = await get(path);
    const policy = policyOf(answer);
    expect(policy["default-src"]).toEqual(["'self'"]);
    expect(policy["script-src"]).toEqual(["'self'"]);
    expect(policy["script-src-attr"]).toEqual(["'none'"]);
    expect(policy["object-src"]).toEqual(["'none'"]);
    expect(policy["base-uri"]).toEqual(["'self'"]);
    expect(policy["form-action"]).toEqual(["'self'"]);
    expect(policy["frame-ancestors"]).toEqual(["'none'"]);
    expect(JSON.stringify(policy)).not.toMatch(/unsafe-eval|\*|http:/);
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    expect(answer.headers.get("referrer-policy")).toBe("no-referrer");
    expect(answer.headers.get("x-powered-by")).toBeNull();
    expect(answer.headers.get("access-control-allow-origin")).toBeNull();
  });

  test("answers of the API are kept by nobody", async () => {
    for (const path of ["/v1/session", "/v1/cases", "/v1/nothing"])
      expect((await get(path, staff.owners[0]!.as)).headers.get("cache-control")).toBe("no-store");
  });
});

describe("addresses that are no endpoint", () => {
  test.each(["/", "/desk", "/no/such/page"])("%s is the page, by which the browser finds its way", async (path) => {
    const answer = await get(path);
    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "text/html; charset=utf-8"]);
  });
  test.each(["/v1/nothing", "/v1/", "/assets/nothing.js"])("%s is refused", async (path) => {
    const answer = await get(path);
    expect([answer.status, answer.body.refusal?.code]).toEqual([404, "unknown_path"]);
  });
  test.each(["/../package.json", "/..%2f..%2fpackage.json", "/assets/..%2f..%2f..%2fpackage.json", "/%2e%2e/secret"])(
    "%s leads to no file outside",
    async (path) => {
      const answer = await get(path);
      expect(JSON.stringify(answer.body)).not.toContain("devDependencies");
    },
  );
});

describe("cookies", () => {
  test("a session's cookie is for the server only, for this site, and ends", async () => {
    const body = { signInName: "shen.lan", password: PASSWORD };
    const answer = await call(house.base, { method: "POST", path: "/v1/session", body });
    const lines = answer.headers.getSetCookie();
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) {
      expect(line).toMatch(/; ?HttpOnly/i);
      expect(line).toMatch(/; ?SameSite=Lax/i);
      expect(line).toMatch(/; ?Path=\//i);
      expect(line).toMatch(/; ?Max-Age=\d+/i);
    }
    const out = await call(house.base, {
      method: "DELETE",
      path: "/v1/session",
      as: { cookie: lines[0]!.split(";")[0]! },
    });
    expect(out.headers.getSetCookie()[0]).toMatch(/Max-Age=0.*HttpOnly.*SameSite=Lax/);
  });
});

describe("a request made by another site's page with our cookie", () => {
  const forged = (headers: Record<string, string>, path = "/v1/cases") =>
    call(house.base, {
      method: "POST",
      path,
      body: { channel: "web", words: "伪造的" },
      headers: { cookie: staff.owners[0]!.as.cookie, ...headers },
    });
  test.each([
    ["cross-site", { "sec-fetch-site": "cross-site" }],
    ["from a sister site", { "sec-fetch-site": "same-site" }],
    ["from an address bar", { "sec-fetch-site": "none" }],
    ["with another origin", { origin: "https://evil.example" }],
    ["with the origin of a sandbox", { origin: "null" }],
    ["with an origin that only begins like ours", { origin: "http://127.0.0.1.evil.example" }],
    ["without saying from where", {}],
  ])("%s is refused", async (_how, headers: Record<string, string>) => {
    const answer = await forged(headers);
    expect([answer.status, answer.body.refusal.code]).toEqual([403, "cross_site"]);
  });
  test("of our own page is not", async () => {
    expect((await forged({ "sec-fetch-site": "same-origin" })).status).toBe(201);
    expect((await forged({ origin: house.base })).status).toBe(201);
  });
  test("cannot sign anybody in", async () => {
    const path = "/v1/session";
    const body = { signInName: "shen.lan", password: PASSWORD };
    const headers = { "sec-fetch-site": "cross-site" };
    const answer = await call(house.base, { method: "POST", path, body, headers });
    expect([answer.status, answer.headers.getSetCookie()]).toEqual([403, []]);
  });
});

describe("what customers and colleagues write is data", () => {
  const NASTY = [
    '=HYPERLINK("http://evil.example","点这里")',
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "{{constructor.constructor('return 1')()}}",
    "'; drop table cases; --",
    "#{7*7} <%= 7*7 %>",
    "\u202e反过来的字\u202c",
  ];
  test.each(NASTY)("%s comes back as it was written, as JSON", async (title) => {
    const as = staff.owners[0]!.as;
    const body = { channel: "web", words: title, title, customer: { name: title.slice(0, 80) } };
    const taken = await call(house.base, { method: "POST", path: "/v1/cases", as, body });
    expect(taken.status).toBe(201);
    const seen = await get(`/v1/cases/${taken.body.caseId}`, as);
    expect(seen.headers.get("content-type")).toBe("application/json; charset=utf-8");
    expect(seen.body.case).toMatchObject({ title, words: title });
    const listed = await get("/v1/cases?sort=-received", as);
    expect(listed.body.items.map((one: { title: string }) => one.title)).toContain(title);
  });
});
