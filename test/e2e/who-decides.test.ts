import { sql } from "kysely";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser, openPage, signIn } from "../support/browser.ts";
import { handsOn } from "../support/case-hands.ts";
import { PASSWORD, type RunningApp, startApp } from "../support/running-app.ts";

let app: RunningApp;
let browser: Browser;
beforeAll(async () => {
  [app, browser] = await Promise.all([startApp({ demo: true }), openBrowser()]);
  await app.db.updateTable("person").set({ toured_at: new Date() }).execute();
});
afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

test("R6: an owner who may not decide reads who does, is led nowhere, and the supervisor finds it on the desk", async () => {
  const { case_id: caseId, number } = await app.db
    .selectFrom("cases")
    .select(["case_id", "number"])
    .where("owner_name", "=", "周晓棠")
    .where("state", "=", "deciding")
    .where("decision", "is", null)
    .orderBy("number")
    .executeTakeFirstOrThrow();
  await sql`update cases set own_fault = 'no', demand = '退钱' where case_id = ${caseId}`.execute(app.db);
  await sql`delete from person_role where role <> 'agent' and person_id = (select owner_id from cases where case_id = ${caseId})`.execute(
    app.db,
  );
  await sql`insert into person_role select owner_id, 'agent', 'own' from cases where case_id = ${caseId} on conflict do nothing`.execute(
    app.db,
  );
  const waits = "等梁予安认定责任";
  const zhou = await openPage(browser);
  await signIn(zhou.page, app.base, "zhou", PASSWORD);
  await zhou.page.goto(`${app.base}/cases/${caseId}`);
  await zhou.page.getByRole("banner").getByText(waits).waitFor();
  const lack = zhou.page.locator(".guide-lacks li", { hasText: "责任认定" });
  expect(await lack.locator("button").count(), "no link that leads nowhere").toBe(0);
  expect(await lack.textContent()).toContain(waits);
  await zhou.page.goto(`${app.base}/cases/${caseId}?act=propose_remedy`);
  const hands = handsOn(zhou.page);
  await hands.dialog.waitFor();
  await hands.field("kind").locator("select").selectOption("apology");
  await hands.write("text", "向您道歉。");
  expect(await hands.refusal()).toContain(waits);
  expect(await hands.dialog.locator(".refuse .btn", { hasText: "去认定责任" }).count()).toBe(0);
  expect(zhou.errors).toEqual([]);
  await zhou.close();

  const liang = await openPage(browser);
  await signIn(liang.page, app.base, "liang", PASSWORD);
  await liang.page.goto(`${app.base}/`);
  const asked = liang.page.locator("#approvals li", { hasText: number });
  await asked.locator("text=责任等您认定").waitFor();
  await asked.locator("a").click();
  await handsOn(liang.page).next("认定责任");
  await liang.page.locator("dialog[open]").waitFor();
  expect(liang.errors).toEqual([]);
  await liang.close();
});

test("R11: more time that was asked for is decided where the desk's row leads, and only a refusal asks for a reason", async () => {
  const liang = await openPage(browser);
  await signIn(liang.page, app.base, "liang", PASSWORD);
  await liang.page.goto(`${app.base}/desk`);
  const asked = liang.page.locator("#approvals li", { hasText: "延期申请" }).first();
  await asked.locator("a").click();
  const notice = liang.page.getByRole("region", { name: /^延期申请等批准/ });
  await notice.waitFor();
  expect(await notice.locator("textarea").count()).toBe(0);
  await notice.getByRole("button", { name: "不批准" }).click();
  await notice.getByLabel("不批准的理由").waitFor();
  await notice.getByRole("button", { name: "返回" }).click();
  await notice.getByRole("button", { name: "批准延期" }).click();
  await notice.waitFor({ state: "detached" });
  expect(liang.errors).toEqual([]);
  await liang.close();
});
