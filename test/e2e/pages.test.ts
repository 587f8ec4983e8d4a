import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  expectAccessible,
  expectNoSideways,
  openBrowser,
  openPage,
  settle,
  type ViewOptions,
} from "../support/browser.ts";
import { PASSWORD, type RunningApp, startApp } from "../support/running-app.ts";
import { PAGES, type Shown } from "./every-page.ts";

let app: RunningApp;
let browser: Browser;
beforeAll(async () => {
  [app, browser] = await Promise.all([startApp({ demo: true }), openBrowser()]);
  // Everybody has seen the tour, so that it does not stand before the pages.
  await app.db.updateTable("person").set({ toured_at: new Date() }).execute();
});
afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

// Both languages and both lights; the phone has stories of its own and the pictures of every page.
const VIEWS = [
  { name: "zh light 1366", locale: "zh-CN", theme: "light", width: 1366, height: 768 },
  { name: "en dark 1366", locale: "en-US", theme: "dark", width: 1366, height: 625 },
] as const satisfies readonly (ViewOptions & { name: string })[];

/** A page signed in as this person, without the way through the door. */
async function pageOf(who: string, options: ViewOptions) {
  const opened = await openPage(browser, options);
  const locale = options.locale === "en-US" ? "en" : "zh";
  await opened.page.addInitScript(`localStorage.setItem("redress.locale", "${locale}")`);
  const { request } = opened.page.context();
  const headers = { origin: app.base };
  await request.post(`${app.base}/v1/session`, { headers, data: { signInName: who, password: PASSWORD } });
  await request.patch(`${app.base}/v1/me`, { headers, data: { locale } });
  return opened;
}

const OVER = "dialog[open], [popover]:popover-open";
/** Menus and what else hangs at a button; those of the frame stand on every page and are opened on the first. */
const POPUPS = ".top [aria-haspopup], main [aria-haspopup]";

/** Of the same menu in every row of a table, a few are enough. */
const MOST_POPUPS = 4;

/** Looks at what stands over the page now, alone: what is behind it was looked at before. */
async function expectOver(page: Page, where: string): Promise<void> {
  await page.locator(OVER).last().waitFor({ timeout: 10_000 });
  await settle(page);
  await expectAccessible(page, where, OVER);
  await expectNoSideways(page, where);
}

async function expectPopups(page: Page, where: string, seen: Set<string>): Promise<void> {
  let looked = 0;
  for (const button of await page.locator(POPUPS).locator("visible=true").all()) {
    const look = `${await button.getAttribute("class")} ${await button.getAttribute("aria-label")}`;
    if (seen.has(look) || looked === MOST_POPUPS) continue;
    seen.add(look);
    looked++;
    await button.click();
    await expectOver(page, `${where}, ${look}`);
    await page.keyboard.press("Escape");
    await page.locator(OVER).waitFor({ state: "detached" });
  }
}

async function expectPage(page: Page, one: Shown, view: string, seen: Set<string>): Promise<void> {
  const where = `${one.name} ${view}`;
  const { path, title } = typeof one.path === "string" ? { path: one.path, title: one.title } : await one.path(app);
  await page.goto(app.base + path);
  await settle(page);
  expect(await page.title(), where).toBe(title?.[view.startsWith("en") ? 1 : 0]);
  await expectAccessible(page, where);
  await expectNoSideways(page, where, one.sideways);
  await expectPopups(page, where, seen);
  for (const [name, open] of Object.entries(one.opens ?? {})) {
    await open(page);
    await expectOver(page, `${where}, ${name}`);
  }
}

// People look beside each other, since a page waits more than it computes; one person's language is that of all their
// pages, so one view comes after the other.
describe.each(VIEWS)("$name", { timeout: 240_000 }, ({ name: view, ...options }) => {
  test.concurrent.each([...new Set(PAGES.map((one) => one.who))])(
    "every page of %s, and what opens over it",
    async (who) => {
      const { page, errors, close } = await pageOf(who, options);
      try {
        const seen = new Set<string>();
        for (const one of PAGES.filter((entry) => entry.who === who)) await expectPage(page, one, view, seen);
        expect(errors).toEqual([]);
      } finally {
        await close();
      }
    },
  );
});

test("what is too wide is found wherever it stands", async () => {
  const { page, close } = await pageOf("zhou", { width: 390, height: 844 });
  await page.goto(`${app.base}/desk`);
  await settle(page);
  await expectNoSideways(page, "desk");
  for (const place of ["main", ".top", ".main"]) {
    // The policy of the page forbids style attributes.
    await page.evaluate(`Object.assign(document.querySelector("${place}").appendChild(
      Object.assign(document.createElement("div"), { id: "wide", textContent: "wide" })).style,
      { flex: "none", width: "3000px" })`);
    await expect(expectNoSideways(page, place), place).rejects.toThrow("is too wide");
    await page.evaluate('document.querySelector("#wide").remove()');
  }
  await expectNoSideways(page, "desk again");
  await close();
});

test("a customer's long name wraps in the case and its lists on a phone", async () => {
  const name = "Maximilian".repeat(8);
  const mine = app.db.selectFrom("cases").select("customer_id").where("owner_name", "=", "周晓棠");
  const { customer_id } = await mine.where("customer_id", "is not", null).executeTakeFirstOrThrow();
  await app.db.updateTable("customer").set({ name }).where("customer_id", "=", customer_id).execute();
  const row = await app.db
    .updateTable("cases")
    .set({ customer_name: name })
    .where("customer_id", "=", customer_id)
    .where("owner_name", "=", "周晓棠")
    .returning("case_id")
    .executeTakeFirstOrThrow();
  await app.db.updateTable("case_message").set({ author_name: name }).where("case_id", "=", row.case_id).execute();
  for (const locale of ["zh-CN", "en-US"] as const) {
    const { page, close } = await pageOf("zhou", { width: 390, height: 844, locale });
    for (const path of [`/cases/${row.case_id}`, "/cases", "/desk"]) {
      await page.goto(app.base + path);
      await settle(page);
      await expectNoSideways(page, `${path} ${locale}`);
    }
    await close();
  }
});

test("the front door is accessible", async () => {
  const { page, close } = await openPage(browser, {});
  await page.goto(`${app.base}/sign-in`);
  await page.waitForSelector("input");
  await expectAccessible(page, "/sign-in");
  await close();
});
