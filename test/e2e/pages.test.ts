import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expectAccessible, expectNoSideways, openBrowser, openPage, signIn } from "../support/browser.ts";
import { PASSWORD, type RunningApp, startApp } from "../support/running-app.ts";

let app: RunningApp;
let browser: Browser;
beforeAll(async () => {
  [app, browser] = await Promise.all([startApp({ demo: true }), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

/** Every page there is, with who opens it. A new page joins by one line. */
const PAGES: { path: string | (() => Promise<string>); who: string; name: string }[] = [
  { name: "desk", who: "zhou", path: "/desk" },
  { name: "intake", who: "zhou", path: "/intake" },
  { name: "cases", who: "liang", path: "/cases" },
  { name: "board", who: "liang", path: "/cases?as=board" },
  { name: "case", who: "zhou", path: () => caseOf("周晓棠", "deciding") },
  { name: "closed case", who: "zhou", path: () => caseOf("周晓棠", "closed") },
  { name: "customers", who: "zhou", path: "/customers" },
  { name: "customer", who: "zhou", path: customerPath },
  { name: "my account", who: "zhou", path: "/settings" },
  { name: "people", who: "fang", path: "/settings/people" },
  { name: "departments", who: "fang", path: "/settings/departments" },
  { name: "roles", who: "fang", path: "/settings/roles" },
  { name: "keys", who: "fang", path: "/settings/keys" },
  { name: "audit", who: "fang", path: "/settings/audit" },
  { name: "imports", who: "liang", path: "/imports" },
  { name: "api", who: "fang", path: "/api" },
];

async function caseOf(owner: string, state: string): Promise<string> {
  const row = await app.db
    .selectFrom("cases")
    .select("case_id")
    .where("owner_name", "=", owner)
    .where("state", "=", state)
    .orderBy("received_at", "desc")
    .executeTakeFirstOrThrow();
  return `/cases/${row.case_id}`;
}

async function customerPath(): Promise<string> {
  const row = await app.db
    .selectFrom("customer")
    .select("customer_id")
    .where("phone", "is not", null)
    .orderBy("customer_id")
    .executeTakeFirstOrThrow();
  return `/customers/${row.customer_id}`;
}

const VIEWS = [
  { name: "zh light 1366", locale: "zh-CN", theme: "light", width: 1366, height: 768 },
  { name: "en dark 1366", locale: "en-US", theme: "dark", width: 1366, height: 625 },
  { name: "zh dark phone", locale: "zh-CN", theme: "dark", width: 390, height: 844 },
] as const;

describe.each(VIEWS)("$name", ({ name: view, ...options }) => {
  test.each(["zhou", "liang", "fang"])("every page of %s is accessible, quiet and not too wide", async (who) => {
    const { page, errors, close } = await openPage(browser, options);
    try {
      await page.addInitScript(`localStorage.setItem("redress.locale", "${options.locale.slice(0, 2)}")`);
      await signIn(page, app.base, who, PASSWORD);
      for (const one of PAGES.filter((entry) => entry.who === who)) {
        const path = typeof one.path === "string" ? one.path : await one.path();
        await page.goto(app.base + path);
        await page.waitForLoadState("networkidle").catch(() => undefined);
        await page.waitForTimeout(300);
        expect(await page.title(), `${one.name} has a title`).not.toBe("");
        await expectAccessible(page, `${one.name} ${view}`);
        await expectNoSideways(page, `${one.name} ${view}`);
      }
      expect(errors).toEqual([]);
    } finally {
      await close();
    }
  });
});

test("the front door is accessible", async () => {
  const { page, close } = await openPage(browser, {});
  await page.goto(`${app.base}/sign-in`);
  await page.waitForSelector("input");
  await expectAccessible(page, "/sign-in");
  await close();
});
