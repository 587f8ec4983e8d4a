import type { Browser, Page, Request } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { expectAccessible, openBrowser, openPage, signIn } from "../support/browser.ts";
import { handsOn } from "../support/case-hands.ts";
import { PASSWORD, type RunningApp, startApp } from "../support/running-app.ts";

let app: RunningApp;
let browser: Browser;
let page: Page;
let errors: string[];
let casePath = "";
const sent: Request[] = [];

beforeAll(async () => {
  [app, browser] = await Promise.all([startApp({ demo: true }), openBrowser()]);
  await app.db.updateTable("person").set({ toured_at: new Date() }).execute();
  const row = await app.db
    .selectFrom("cases")
    .select("case_id")
    .where("owner_name", "=", "周晓棠")
    .where("state", "=", "deciding")
    .orderBy("received_at", "desc")
    .executeTakeFirstOrThrow();
  casePath = `/cases/${row.case_id}`;
  ({ page, errors } = await openPage(browser));
  page.on("request", (request) => request.method() === "POST" && sent.push(request));
  await signIn(page, app.base, "zhou", PASSWORD);
});
afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

/** What was sent to an endpoint since last asked. */
function bodiesSentTo(path: RegExp) {
  return sent
    .splice(0)
    .filter((one) => path.test(new URL(one.url()).pathname))
    .map((one) => one.postDataJSON());
}
const focused = () =>
  page.evaluate<string>("document.activeElement.getAttribute('aria-label') ?? document.activeElement.tagName");
/** A key that an input method takes while characters are being chosen. */
const composing = (key: string, ctrlKey = false) => {
  const event = JSON.stringify({ key, ctrlKey, isComposing: true, bubbles: true });
  return page.evaluate(`document.activeElement.dispatchEvent(new KeyboardEvent("keydown", ${event}))`);
};
const open = async (path: string) => {
  await page.goto(app.base + path);
  await page.waitForLoadState("networkidle").catch(() => undefined);
};

test("a time that is not understood holds a reply back; what stands there is what the customer hears", async () => {
  await open(casePath);
  const time = page.locator(".ed .prom .dti > .inp input");
  const text = page.locator(".ed textarea");
  await time.fill("明天17:00");
  await text.fill("我们明天给您答复。");
  await time.fill("月底前");
  await text.press("Control+Enter");
  await page.locator(".ed .fe", { hasText: "没看懂" }).waitFor();
  expect(await time.getAttribute("aria-invalid")).toBe("true");
  expect(await focused()).toBe("下次告知");
  await page.locator(".edf .btn[data-sends]").click();
  await page.waitForTimeout(300);
  expect(bodiesSentTo(/messages$/)).toEqual([]);
  // Still typing when it is sent: read first, then sent.
  await time.fill("明天18:00");
  await time.press("Control+Enter");
  expect(await page.locator(".ed .fe").count()).toBe(0);
  await page.locator(".edf .btn[data-sends]").click();
  await page.locator(".ev.ours", { hasText: "我们明天给您答复" }).waitFor();
  const [body] = bodiesSentTo(/messages$/);
  expect(new Date(body.nextWordAt).toLocaleTimeString("en-GB", { timeZone: "Asia/Shanghai" })).toBe("18:00:00");
});

test("nor does intake accept with it; an edited acknowledgement keeps its time, and says when the two differ", async () => {
  await open("/intake");
  const hands = handsOn(page);
  await hands.field("customer").locator("input").first().fill("13800009911");
  await hands.field("customer").locator("input").nth(1).fill("米女士");
  await hands.write("words", "柜员让我等了一个小时。");
  await hands.choose("channel", "柜台");
  await page.locator(".prom .ok").click();
  const time = hands.field("nextWordAt").locator("input");
  await time.fill("月底前");
  await time.press("Control+Enter");
  await hands.field("nextWordAt").locator(".fe", { hasText: "没看懂" }).waitFor();
  await page.locator(".act .btn.fill").click();
  await page.locator("body").press("Control+Enter");
  await page.waitForTimeout(300);
  expect(bodiesSentTo(/\/cases$/)).toEqual([]);

  await time.fill("明天10:00");
  await time.press("Tab");
  const letter = hands.field("acknowledgement").locator("textarea");
  const suggested = await letter.inputValue();
  expect(suggested).toContain("明天10:00");
  await letter.fill(`${suggested}请放心。`);
  expect(await hands.field("acknowledgement").locator(".hint").count()).toBe(0);
  await time.fill("明天11:00");
  await time.press("Tab");
  await hands.field("acknowledgement").locator(".hint", { hasText: "明天11:00" }).waitFor();
  await letter.fill(suggested.replace("10:00", "11:00"));
  await hands.field("acknowledgement").locator(".hint").waitFor({ state: "detached" });

  // Behind the sheet of keys nothing is chosen and nothing is sent.
  await page.evaluate("document.activeElement.blur()");
  await page.keyboard.press("?");
  await hands.dialog.waitFor();
  await page.keyboard.press("3");
  await page.keyboard.press("Control+Enter");
  await page.keyboard.press("Escape");
  await hands.dialog.waitFor({ state: "detached" });
  expect(await page.locator(".chs label.on").first().textContent()).toContain("柜台");
  expect(bodiesSentTo(/\/cases$/)).toEqual([]);
  await page.locator(".act .btn", { hasText: "清空" }).click();
});

test("Enter in a picker takes what was asked for, not what the question before had found", async () => {
  const slow = "**/v1/people/pick*";
  await open(casePath);
  const hands = handsOn(page);
  await page.locator(".head-over").click();
  await hands.dialog.waitFor();
  const input = hands.field("toPersonId").locator("input");
  await input.click();
  await page.locator(".plist [role=option]").first().waitFor();
  await page.route(slow, async (route) => {
    await new Promise((done) => setTimeout(done, 500));
    await route.continue();
  });
  await page.keyboard.type("苏沐");
  await page.keyboard.press("Enter");
  await page.locator(".plist").waitFor({ state: "detached" });
  expect(await input.inputValue()).toBe("苏沐");
  await page.unroute(slow);
  await hands.dialog.locator("footer .btn").first().click();
});

test("the palette does what the words say, does nothing without words, and gives the focus back", async () => {
  await open(casePath);
  const palette = page.locator("dialog.palette");
  await page.locator(".story").focus();
  await page.keyboard.press("Control+k");
  await palette.locator("[role=option]").first().waitFor();
  expect(await palette.locator("[aria-selected=true]").count(), "nothing is chosen beforehand").toBe(0);
  await page.keyboard.press("Enter");
  await page.waitForTimeout(300);
  expect(await palette.count()).toBe(1);
  await page.keyboard.press("Escape");
  await palette.waitFor({ state: "detached" });
  expect(await page.evaluate("document.activeElement.className")).toContain("story");

  await page.keyboard.press("Control+k");
  await palette.locator("[role=option]").first().waitFor();
  await page.keyboard.type("顾客");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/customers$/);
  expect(bodiesSentTo(/\/cases\//)).toEqual([]);
});

test("a day picked after a time keeps the time; days are named in full; Esc leads back", async () => {
  await open(casePath);
  const time = page.locator(".ed .prom .dti > .inp input");
  const calendar = page.locator(".pop.cal");
  await page.locator(".ed .prom .btn").click();
  await calendar.waitFor();
  await calendar.locator(".tod .btn", { hasText: /^9:00$/ }).click();
  await calendar.locator(".btn").nth(1).click();
  const day = calendar.locator(".days button", { hasText: /^28$/ });
  expect(await day.getAttribute("aria-label")).toMatch(/^\d{4}年\d{1,2}月28日星期.$/);
  await day.click();
  expect(await time.inputValue()).toMatch(/28日 9:00$/);
  await expectAccessible(page, "calendar");
  // An input method's Esc closes nothing.
  await composing("Escape");
  expect(await calendar.count()).toBe(1);
  await page.keyboard.press("Escape");
  await calendar.waitFor({ state: "detached" });
  expect(await focused()).toBe("打开日历");
});

test("forms that open in place give the focus back, and an input method's keys are its own", async () => {
  await open(casePath);
  const title = page.locator(".title-edit");
  await page.locator(".ttl-edit").click();
  await title.waitFor();
  await composing("Escape");
  expect(await title.count()).toBe(1);
  await page.keyboard.press("Escape");
  await title.waitFor({ state: "detached" });
  await page.waitForTimeout(100);
  expect(await focused()).toBe("改标题");

  const need = page.locator("dialog[open]");
  await page.locator(".need .lk").click();
  await need.waitFor();
  await composing("Escape");
  await composing("Enter", true);
  expect(await need.count()).toBe(1);
  await page.keyboard.press("Escape");
  await need.waitFor({ state: "detached" });
  await page.waitForTimeout(100);
  expect(await page.evaluate("document.activeElement.className")).toContain("lk");

  await page.locator(".ed .seg label", { hasText: "部门任务" }).click();
  await page.locator(".edtask .pick input").click();
  await page.locator(".plist [role=option]").nth(3).waitFor();
  await expectAccessible(page, "list of departments");
});

test("a list's search follows its address", async () => {
  await open("/customers");
  const search = page.locator(".cfind input");
  await search.fill("周");
  await page.waitForURL(/q=/);
  await page.locator(".rail a[href='/customers']").click();
  await page.waitForURL(/\/customers$/);
  expect(await search.inputValue()).toBe("");
  expect(errors).toEqual([]);
});
