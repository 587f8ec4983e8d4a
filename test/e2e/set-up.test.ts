import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expectAccessible, expectNoSideways, openBrowser, openPage } from "../support/browser.ts";
import { handsOn } from "../support/case-hands.ts";
import { PASSWORD, type RunningApp, startApp } from "../support/running-app.ts";

let app: RunningApp;
let browser: Browser;
beforeAll(async () => {
  [app, browser] = await Promise.all([startApp(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

const VIEWS = [
  { locale: "zh-CN", theme: "light", width: 1366, height: 768, where: "在启动服务的终端里" },
  { locale: "en-US", theme: "dark", width: 390, height: 844, where: "In the terminal that started the server" },
] as const;

async function open(options: (typeof VIEWS)[number]) {
  const opened = await openPage(browser, options);
  await opened.page.addInitScript(`localStorage.setItem("redress.locale", "${options.locale.slice(0, 2)}")`);
  return opened;
}

describe.each(VIEWS)("$locale $theme $width", (view) => {
  test("a stranger is led to a page that says where the link is, and cannot begin", async () => {
    const { page, errors, close } = await open(view);
    await page.goto(app.base);
    await page.waitForURL(/\/setup$/);
    await page.getByText(view.where).waitFor();
    expect(await page.locator("form, input[type=text], input[type=password]").count()).toBe(0);
    await expectAccessible(page, "/setup");
    await expectNoSideways(page, "/setup");
    expect(errors).toEqual([]);
    await close();
  });

  test("the link opens the form", async () => {
    const { page, errors, close } = await open(view);
    await page.goto(app.base + (await app.setUpPath()));
    await page.locator("form input").first().waitFor();
    await expectAccessible(page, "/setup#");
    await expectNoSideways(page, "/setup#");
    expect(errors).toEqual([]);
    await close();
  });
});

test("a damaged link is refused in words; the right one, pasted into the same page, leads to the desk, once", async () => {
  const { page, errors, close } = await openPage(browser);
  const path = (await app.setUpPath())!;
  const { field } = handsOn(page);
  const fillIn = async () => {
    for (const [name, text] of Object.entries({ organisation: "云岚银行", name: "沈岚", signInName: "shen.lan" }))
      await field(name).locator("input").fill(text);
    for (const name of ["newPassword", "again"]) await field(name).locator("input").fill(PASSWORD);
    await page.locator("form .btn.fill").click();
  };
  await page.goto(`${app.base}/setup`);
  await page.getByText("在启动服务的终端里").waitFor();
  await page.goto(app.base + path.slice(0, -3));
  await fillIn();
  await page.getByText("设置链接不对").waitFor();
  await page.goto(app.base + path);
  await page.locator("form .btn.fill").click();
  await page.waitForURL(/\/desk$/, { timeout: 20_000 });
  expect(await app.setUpPath()).toBeNull();
  await page.goto(app.base + path);
  await page.getByText("这套系统已有管理员").waitFor();
  expect(errors).toEqual([]);
  await close();
});
