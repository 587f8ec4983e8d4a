import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { expectAccessible, expectNoSideways, openBrowser, openPage, signIn } from "../support/browser.ts";
import { type OpenApp, openApp } from "../support/open-app.ts";
import { employ, PASSWORD } from "../support/staff.ts";

let app: OpenApp;
let browser: Browser;
beforeAll(async () => {
  [app, browser] = await Promise.all([openApp(), openBrowser()]);
  await employ(app, { owners: 2, keys: 0 });
});
afterAll(async () => {
  await browser.close();
  await app.close();
});

test("§2.4: on a phone, with the network gone in the middle, a conflict is calmed, help comes, and it is a case", async () => {
  const [agent, supervisor] = [await openPage(browser, { width: 390, height: 844 }), await openPage(browser)];
  const { page } = agent;
  await Promise.all([signIn(page, app.base, "zhou0", PASSWORD), signIn(supervisor.page, app.base, "zhou1", PASSWORD)]);
  await page.goto(`${app.base}/spot`);
  await page.locator('[data-field="place"] input').fill("营业大厅");
  await page.getByRole("button", { name: "开始" }).click();
  await page.getByRole("button", { name: "做到了" }).click();
  await expect.poll(() => page.locator(".calm [aria-current] b").textContent()).toBe("坐下，倒杯水");

  await page.context().setOffline(true);
  await page.locator(".rb", { hasText: "情形" }).click();
  await page.getByRole("button", { name: "威胁", exact: true }).click();
  await page.locator("dialog[open] .spot-safety", { hasText: "先保证人身安全" }).waitFor();
  await page.getByRole("button", { name: "好了" }).click();
  await page.getByRole("button", { name: "请主管过来" }).click();
  await page.locator(".spot-told", { hasText: "还没送到" }).waitFor();
  await page.locator(".spot-lost").waitFor({ timeout: 15_000 });
  await expectNoSideways(page, "the card");
  await expectAccessible(page, "the card");

  await page.context().setOffline(false);
  await page.locator(".spot-told", { hasText: "已请周晓荷" }).waitFor({ timeout: 15_000 });
  const call = supervisor.page.locator(".spot-call", { hasText: "周晓棠请主管到现场" });
  await call.waitFor();
  expect(await call.textContent()).toContain("营业大厅");
  await expectAccessible(supervisor.page, "the call", ".spot-calls");
  await call.getByRole("button", { name: "我来了" }).click();
  await call.waitFor({ state: "detached" });
  await page.locator(".spot-told", { hasText: "周晓荷这就过来" }).waitFor();

  await page.getByRole("button", { name: "转为个案，记录都带过去" }).click();
  await page.locator('[data-field="customer.name"] input').fill("骆女士");
  await page.locator("dialog[open] footer .btn.fill").click();
  await page.waitForURL(/\/cases\//);
  await page.locator("[data-entry]", { hasText: "情形：威胁" }).first().waitFor();
  const row = await app.database.db.selectFrom("cases").selectAll().executeTakeFirstOrThrow();
  expect(row).toMatchObject({ kind: "conflict", severity: 4, customer_name: "骆女士" });
  // Sent again and again over the gap, every tap was kept once.
  const { rows } = await app.database.pool.query("select kind, count(*)::int from spot_entry group by 1 order by 1");
  expect(rows).toEqual([
    { kind: "called", count: 1 },
    { kind: "conduct_set", count: 1 },
    { kind: "place_said", count: 1 },
    { kind: "step_set", count: 1 },
  ]);
  expect([...agent.errors, ...supervisor.errors]).toEqual([]);
});
