import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  expectAccessible,
  expectNoSideways,
  openBrowser,
  openPage,
  signIn,
  type ViewOptions,
} from "../support/browser.ts";
import { PASSWORD, type RunningApp, startApp } from "../support/running-app.ts";

let app: RunningApp;
let browser: Browser;
beforeAll(async () => {
  [app, browser] = await Promise.all([startApp({ demo: true }), openBrowser()]);
  // Only zhou comes for the first time.
  await app.db.updateTable("person").set({ toured_at: new Date() }).where("sign_in_name", "<>", "zhou").execute();
});
afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

async function as(who: string, story: (page: Page) => Promise<void>, view?: ViewOptions): Promise<void> {
  const { page, errors, close } = await openPage(browser, view);
  await signIn(page, app.base, who, PASSWORD);
  await story(page);
  expect(errors).toEqual([]);
  await close();
}

test("the first key works while the tour stands open: N leads to Intake, and one stays there", () =>
  as("zhou", async (page) => {
    await page.locator(".tour").waitFor();
    const card = await page.locator(".tour").boundingBox();
    const sentence = await page.locator(".say").boundingBox();
    expect(card!.x).toBeGreaterThanOrEqual(sentence!.x + sentence!.width);
    await page.keyboard.press("n");
    await page.waitForURL(/\/intake$/);
    await page.locator(".tour").waitFor({ state: "detached" });
    await page.waitForTimeout(1500);
    expect(page.url()).toMatch(/\/intake$/);
  }));

test.each(["light", "dark"] as const)("a supervisor sees the team and every approval, %s", (theme) =>
  as(
    "liang",
    async (page) => {
      await page.getByText("已超时 · ").waitFor();
      const told = await page.locator("#approvals .c").textContent();
      expect(await page.locator("#approvals li").count()).toBe(Number(told));
      await expectAccessible(page, `the desk of a supervisor, ${theme}`);
    },
    { theme },
  ),
);

test.each(["liang", "shao", "fang", "cheng", "yuan", "xu"])("the desk of %s fits a phone", (who) =>
  as(
    who,
    async (page) => {
      await page.locator(".p-desk h2").first().waitFor();
      await expectAccessible(page, `the desk of ${who}`);
      await expectNoSideways(page, `the desk of ${who}`);
    },
    { width: 390, height: 844 },
  ),
);

test("a page outside one's roles says what it is for, who opens it, and leads back", () =>
  as("fang", async (page) => {
    for (const path of ["/cases", "/cases/2611-0001", "/customers"]) {
      await page.goto(app.base + path);
      const said = page.locator(".p-barred");
      await said.waitFor();
      expect(await said.textContent()).toContain("能打开的角色");
      expect(await said.textContent()).not.toMatch(/case\.|customer\./);
      expect(await page.title()).not.toContain("2611");
      await expectAccessible(page, path);
    }
    await page.locator(".p-barred a").click();
    await page.waitForURL(/\/desk$/);
  }));

test("Intake stays where it is after a refusal, and Esc closes the promise before it leaves", () =>
  as("chen", async (page) => {
    await page.locator(".say").waitFor();
    await page.keyboard.press("n");
    await page.locator("details.opt summary").click();
    await page.locator(".act .btn.fill").click();
    await page.locator("[data-field='words'] .fe").waitFor();
    expect(await page.locator("main.p-intake").evaluate((main) => main.scrollHeight - main.clientHeight)).toBe(0);
    await page.locator(".prom .ok").click();
    await page.locator("[data-field='nextWordAt']").waitFor();
    await page.keyboard.press("Escape");
    await page.locator("[data-field='nextWordAt']").waitFor({ state: "detached" });
    expect(page.url()).toMatch(/\/intake$/);
    expect(await page.locator(".prom .ok:focus").count()).toBe(1);
    await page.keyboard.press("Escape");
    await page.waitForURL(/\/desk$/);
  }));
