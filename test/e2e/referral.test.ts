import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { expectAccessible, openBrowser, openPage } from "../support/browser.ts";
import { handsOn } from "../support/case-hands.ts";
import { PASSWORD, type RunningApp, startApp } from "../support/running-app.ts";
import { unzipped } from "../support/unzipped.ts";

let app: RunningApp;
let browser: Browser;
let caseId: string;
let caseNumber: string;
beforeAll(async () => {
  [app, browser] = await Promise.all([startApp({ demo: true }), openBrowser()]);
  await app.db.updateTable("person").set({ toured_at: new Date() }).execute();
  const found = await app.db
    .selectFrom("cases")
    .select(["case_id", "number"])
    .where("owner_name", "=", "周晓棠")
    .where("state", "=", "understood")
    .where("referral_number", "is", null)
    .orderBy("number")
    .executeTakeFirstOrThrow();
  [caseId, caseNumber] = [found.case_id, found.number];
});
afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

/** Signed in as somebody, on the page where the story goes on for them. */
async function open(who: string, path: string) {
  const { page, errors, close } = await openPage(browser);
  const body = { signInName: who, password: PASSWORD };
  expect((await page.context().request.post(`${app.base}/v1/session`, { data: body })).status()).toBe(200);
  await page.goto(`${app.base}${path}`);
  const leave = async () => {
    expect(errors, who).toEqual([]);
    await close();
  };
  return { page, hands: handsOn(page), leave };
}

const panel = (page: Page, number: string) => page.locator(".rf-panel li", { hasText: number });
const see = (page: Page, number: string) => panel(page, number).getByRole("button").click();
const story = (page: Page) => page.locator(".evline");

async function register(page: Page, number: string) {
  const hands = handsOn(page);
  await page.getByRole("button", { name: "登记转来件" }).first().click();
  await hands.field("body").locator("select").selectOption("nfra_12378");
  await hands.field("number").locator("input").fill(number);
  await hands.field("wantedOn").locator("input").fill("12月20日");
  await hands.write("says", "请核实后书面回复我处。");
  await hands.write("demands", "1、说明原因\n2、说明处理结果");
  await hands.field("caseNumber").locator("input").fill(caseNumber);
  await hands.dialog.locator("footer .btn.fill").click();
  await page.waitForURL(/referral=/, { timeout: 15_000 });
}

test("R13, R8, R11: what a body passes on is taken in, put right, answered, approved by another and handed in", async () => {
  const shao = await open("shao", "/referrals");
  await register(shao.page, "YL-70031");
  const drawer = shao.page.locator("dialog[open]");
  await drawer.getByRole("button", { name: "更正" }).click();
  const correcting = shao.page.locator("dialog[open]").last();
  await expectAccessible(shao.page, "correcting a referral");
  await correcting.locator('[data-field="number"] input').fill("YL-70013");
  await correcting.locator('[data-field="reason"] textarea').fill("核对来件，末两位抄反");
  await correcting.locator("footer .btn.fill").click();
  await drawer.getByRole("heading", { name: "YL-70013" }).waitFor();
  await shao.page.keyboard.press("Escape");
  await story(shao.page)
    .filter({ hasText: "更正了转来件YL-70013的编号。原来：YL-70031" })
    .getByText("末两位抄反")
    .waitFor();
  // §2.3: their date stands as theirs, and among no clock of ours.
  expect(await panel(shao.page, "YL-70013").textContent()).toContain("对方希望12月20日前答复");
  expect(await shao.page.locator(".clock, .sig", { hasText: "12月20日" }).count()).toBe(0);
  await shao.leave();

  const zhou = await open("zhou", `/cases/${caseId}`);
  await see(zhou.page, "YL-70013");
  await zhou.hands.write("letter", "贵处转来的件收悉，现函复如下。");
  const submit = zhou.hands.dialog.getByRole("button", { name: "送审" });
  await submit.click();
  await zhou.hands.dialog.locator(".refuse", { hasText: "第2项要求还没有答复" }).waitFor();
  for (const demand of [1, 2]) {
    await zhou.hands.dialog.getByRole("button", { name: `要求${demand} 写答复` }).click();
    await zhou.hands.write("answer", `答复${demand}`);
    await zhou.hands.field(`demand-${demand}`).getByRole("button", { name: "保存" }).click();
    await zhou.hands.field(`demand-${demand}`).getByText(`答复${demand}`).waitFor();
  }
  await submit.click();
  await zhou.hands.dialog.getByText("审批人：没有参与写的主管或合规").waitFor();

  const liang = await open("liang", `/cases/${caseId}`);
  await see(liang.page, "YL-70013");
  await liang.hands.dialog.getByText("答复2").waitFor();
  await liang.hands.dialog.getByRole("button", { name: "批准并签发" }).click();
  const [file] = await Promise.all([
    liang.page.waitForEvent("download"),
    liang.hands.dialog.getByRole("link", { name: "下载复函" }).click(),
  ]);
  expect(file.suggestedFilename()).toBe(`answer-${caseNumber}-1.zip`);
  const letter = unzipped(await readFile(await file.path())).toString();
  for (const part of ["YL-70013", "贵处转来的件收悉，现函复如下。", "答复1", "答复2"]) expect(letter).toContain(part);
  await liang.leave();

  await zhou.hands.field("receipt").locator("input").fill("HZ-1");
  await zhou.hands.dialog.getByRole("button", { name: "记录送出" }).click();
  await zhou.hands.dialog.getByText("回执HZ-1").waitFor();
  await zhou.page.goto(`${app.base}/referrals`);
  await zhou.page.locator("table, .empty").first().waitFor();
  expect(await zhou.page.getByText("YL-70013").count(), "handed in, it waits for nobody").toBe(0);

  await register(zhou.page, "YL-70020");
  await zhou.hands.dialog.getByRole("button", { name: "对方撤回" }).click();
  await zhou.hands.write("withdrawReason", "来电人已撤诉");
  await zhou.hands.dialog.getByRole("button", { name: "记下撤回" }).click();
  await zhou.hands.dialog.getByText("周晓棠记录：来电人已撤诉").waitFor();
  await zhou.page.keyboard.press("Escape");
  expect(await panel(zhou.page, "YL-70020").textContent()).toContain("对方已撤回");
  await zhou.page.goto(`${app.base}/referrals`);
  await zhou.page.locator("table, .empty").first().waitFor();
  expect(await zhou.page.getByText("YL-70020").count(), "taken back, nobody waits for it").toBe(0);
  await zhou.leave();
});
