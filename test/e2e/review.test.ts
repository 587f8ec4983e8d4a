import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expectAccessible, expectNoSideways, openBrowser, openPage, signIn } from "../support/browser.ts";
import { type Caller, call } from "../support/call.ts";
import { Visitor } from "../support/portal-visitor.ts";
import { type RunningApp, startApp } from "../support/running-app.ts";
import { employ, PASSWORD } from "../support/staff.ts";

let app: RunningApp;
let browser: Browser;
let owner: Caller;
beforeAll(async () => {
  [app, browser] = await Promise.all([startApp(), openBrowser()]);
  const setUpCode = async () => (await app.setUpPath())!.split("#")[1]!;
  // The second had no part in what the first one led: a review waits for them.
  const staff = await employ({ base: app.base, setUpCode }, { owners: 2, keys: 0 });
  owner = staff.owners[0]!.as;
  await app.db.updateTable("person").set({ toured_at: new Date() }).execute();
});
afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

const PHONE = { width: 390, height: 844 } as const;

async function does(method: "POST" | "PUT" | "PATCH", path: string, body: object): Promise<void> {
  const { status, body: said } = await call(app.base, { method, path, as: owner, body });
  expect([path, status, said.refusal?.code]).toEqual([path, 200, undefined]);
}

/** A complaint filed in the portal and accepted: the address of its page there, and its case. */
async function accepted(name: string): Promise<{ link: string; path: string; caseId: string }> {
  const { number, token } = await new Visitor(app.base).filed({ name });
  const found = app.db.selectFrom("cases").select("case_id").where("number", "=", number);
  const { case_id: caseId } = await found.executeTakeFirstOrThrow();
  const path = `/v1/cases/${caseId}`;
  const nextWordAt = new Date(Date.now() + 7_200_000).toISOString();
  await does("POST", `${path}/accept`, { acknowledgement: "由我负责到底。", nextWordAt });
  return { link: `${app.base}/portal#${token}`, path, caseId };
}

async function accounted(path: string): Promise<void> {
  await does("PUT", `${path}/need`, { businessNeed: "钱退回", emotionalNeed: "被当回事", needState: "confirmed" });
  await does("PATCH", path, { phase: "after_sale", product: "转账", causes: ["product_service.defect"] });
  await does("POST", `${path}/understand`, {});
  await does("POST", `${path}/deciding`, { reason: "流水写得明白" });
  await does("POST", `${path}/responsibility`, { responsibility: "customer", finding: "not_upheld", reason: "流水" });
  const routes = ["internal_review", "regulator"];
  const account = { facts: "转账按您填的账号办成了。", responsibility: "责任不在我们。", done: "没有退回。", routes };
  await does("POST", `${path}/account`, account);
}

async function asksForReview(page: Page, words: string): Promise<void> {
  await page.getByText("请别人重新看一遍").click();
  await page.getByLabel("哪里要重新看").fill(words);
  await page.getByRole("button", { name: "请求复核" }).click();
}

/** A case whose customer asked for a review, on the screen of the supervisor who had no part in it. */
async function underReview(name: string) {
  const { link, path, caseId } = await accepted(name);
  await accounted(path);
  const mine = await openPage(browser, PHONE);
  await mine.page.goto(link);
  await asksForReview(mine.page, "请把前面那段录音也听一遍");
  await mine.page.getByText("您的复核请求已经收到").waitFor();
  const theirs = await openPage(browser);
  await signIn(theirs.page, app.base, "zhou1", PASSWORD);
  await theirs.page.goto(`${app.base}/cases/${caseId}`);
  const notice = theirs.page.locator(".case-review");
  await notice.getByText("请把前面那段录音也听一遍").waitFor();
  const close = async () => {
    expect([...mine.errors, ...theirs.errors]).toEqual([]);
    await Promise.all([mine.close(), theirs.close()]);
  };
  return { mine: mine.page, theirs: theirs.page, notice, close };
}

describe("in the portal", () => {
  test("R8, R12: papers go up right at the question; an answer with a reservation stays in sight", async () => {
    const { link, path } = await accepted("柯岚");
    await does("POST", `${path}/wait`, { waitingFor: "请把扣款短信发给我们" });
    const { page, errors, close } = await openPage(browser, PHONE);
    await page.goto(link);
    const question = page.locator("form", { has: page.getByLabel("您的回答") });
    const file = { name: "扣款短信.txt", mimeType: "text/plain", buffer: Buffer.from("您尾号0827的账户转出5000元") };
    await question.locator('input[type="file"]').setInputFiles(file);
    await question.locator(".sent").getByText("扣款短信.txt").waitFor();
    await question.getByLabel("您的回答").fill("在附件里");
    await question.getByRole("button", { name: "发送" }).click();
    await page.getByText("有专人负责了").waitFor();
    await accounted(path);
    await page.reload();
    await page.getByRole("radio", { name: /保留/ }).click();
    await page.getByLabel("想说的话").fill("钱的事认了，但不该让我等三天");
    await page.getByRole("button", { name: "提交答复" }).click();
    const given = page.locator(".given", { hasText: "保留" });
    await given.waitFor();
    await page.reload();
    await given.waitFor();
    expect(await page.getByText("钱的事认了，但不该让我等三天").count()).toBeGreaterThan(0);
    expect(errors).toEqual([]);
    await close();
  });

  test("R10: asked for from two windows, the second is kept beside the first and told so", async () => {
    const { link, path } = await accepted("沈遥");
    await accounted(path);
    const [one, two] = [await openPage(browser, PHONE), await openPage(browser, PHONE)];
    for (const { page } of [one, two]) {
      await page.goto(link);
      await page.getByText("请别人重新看一遍").waitFor();
    }
    await asksForReview(one.page, "请别人看一遍");
    await one.page.getByText("您的复核请求已经收到").waitFor();
    await asksForReview(two.page, "还有短信也请看");
    await two.page.getByText("您这次写的也记下了").waitFor();
    expect(await two.page.getByRole("alert").count()).toBe(0);
    expect(await two.page.getByText("还有短信也请看").count()).toBeGreaterThan(0);
    expect([...one.errors, ...two.errors]).toEqual([]);
    await Promise.all([one.close(), two.close()]);
  });
});

describe("R10: the supervisor who had no part in it", () => {
  test("upholds it: the customer reads the reasons, and where else to go", async () => {
    const { mine, theirs, notice, close } = await underReview("古丽");
    await notice.getByRole("button", { name: "维持原结论" }).click();
    const dialog = theirs.locator("dialog[open]");
    await dialog.getByText("请把前面那段录音也听一遍").waitFor();
    await expectAccessible(theirs, "declining a review", "dialog[open]");
    await dialog.getByRole("textbox").fill("整段录音我听完了：转账前您核对过账号两次。");
    await dialog.getByRole("button", { name: "答复顾客" }).click();
    await notice.waitFor({ state: "detached" });
    await mine.reload();
    await mine.getByText("复核过了，维持原来的结果").waitFor();
    expect(await mine.getByText("整段录音我听完了").isVisible()).toBe(true);
    expect(await mine.locator("dt", { hasText: "监管部门" }).isVisible()).toBe(true);
    expect(await mine.getByText("我们的复核部门").count()).toBe(0);
    expect(await mine.getByText("请别人重新看一遍").count()).toBe(0);
    await expectAccessible(mine, "a review answered");
    await expectNoSideways(mine, "a review answered");
    await close();
  });

  test("grants it: the customer reads who takes it up again", async () => {
    const { mine, theirs, notice, close } = await underReview("齐越");
    await notice.getByRole("button", { name: "同意复核" }).click();
    const dialog = theirs.locator("dialog[open]");
    await dialog.getByLabel("主办").fill("周晓荷");
    await theirs.getByRole("option", { name: /周晓荷/ }).click();
    await dialog.getByLabel("理由").fill("录音只听了后半段");
    await expectAccessible(theirs, "granting a review", "dialog[open]");
    await dialog.getByRole("button", { name: "同意并重新办理" }).click();
    await notice.waitFor({ state: "detached" });
    await mine.reload();
    await mine.getByText("有专人负责了").waitFor();
    expect(await mine.getByText("周晓荷").first().isVisible()).toBe(true);
    expect(await mine.getByText("您的复核请求已经收到").count()).toBe(0);
    await close();
  });
});
