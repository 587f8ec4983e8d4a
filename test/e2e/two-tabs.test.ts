import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser, openPage, signIn } from "../support/browser.ts";
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

const SLOW = 20_000;
const editorOf = (page: Page) => page.locator(".ed textarea").first();
const markOf = (page: Page) => page.locator(".ed [data-kept]");

/** A case this person may write to the customer in, with no draft yet. */
async function caseOf(owner: string, skip = 0): Promise<string> {
  const row = await app.db
    .selectFrom("cases")
    .select("case_id")
    .where("owner_name", "=", owner)
    .where("state", "in", ["investigating", "deciding"])
    .where("case_id", "not in", app.db.selectFrom("draft").select("case_id").where("case_id", "is not", null))
    .orderBy("case_id")
    .offset(skip)
    .executeTakeFirstOrThrow();
  return row.case_id;
}

async function openCase(page: Page, caseId: string): Promise<void> {
  await page.goto(`${app.base}/cases/${caseId}`);
  await page.locator(".ed .seg label", { hasText: "答复顾客" }).click();
  await editorOf(page).waitFor();
}

const draftsOf = (name: string) =>
  app.db
    .selectFrom("draft")
    .innerJoin("person", "person.person_id", "draft.person_id")
    .select("body")
    .where("person.name", "=", name)
    .execute()
    .then((rows) => JSON.stringify(rows));
const sentIn = (caseId: string) =>
  app.db
    .selectFrom("case_message")
    .select("body")
    .where("case_id", "=", caseId)
    .where("direction", "=", "out")
    .execute()
    .then((rows) => rows.map((row) => row.body));

async function customerWith(): Promise<string> {
  const row = await app.db
    .selectFrom("customer")
    .select("customer_id")
    .orderBy("customer_id")
    .executeTakeFirstOrThrow();
  return row.customer_id;
}
const customer = (customerId: string) =>
  app.db.selectFrom("customer").selectAll().where("customer_id", "=", customerId).executeTakeFirstOrThrow();

/** What a colleague saves meanwhile, through the same endpoint. */
async function colleagueSaves(page: Page, customerId: string, change: object): Promise<void> {
  const { version } = await customer(customerId);
  const done = await page.request.patch(`${app.base}/v1/customers/${customerId}`, {
    data: { version, ...change },
    headers: { origin: app.base },
  });
  expect(done.status()).toBe(200);
}

test("two people correct one customer: neither takes the other's change back", async () => {
  const [mine, theirs] = await Promise.all([openPage(browser), openPage(browser)]);
  await signIn(mine.page, app.base, "liang", PASSWORD);
  await signIn(theirs.page, app.base, "chen", PASSWORD);
  const customerId = await customerWith();
  const { page } = mine;
  await page.goto(`${app.base}/customers/${customerId}`);
  await page.locator("[aria-labelledby=customer-facts] .btn").click();
  const dialog = page.locator("dialog[open]");
  await dialog.locator("[data-field=name] input").fill("新称呼");
  await colleagueSaves(theirs.page, customerId, { segment: "企业主" });
  // The first try learns of the colleague's change, the second stands on it.
  const save = dialog.locator("footer .btn.fill");
  await save.click();
  await dialog.locator(".refuse").waitFor({ timeout: SLOW });
  await dialog.locator("[data-field=segment] input[value=企业主]").waitFor({ timeout: SLOW });
  await save.click();
  await dialog.waitFor({ state: "detached", timeout: SLOW });
  expect(await customer(customerId)).toMatchObject({ name: "新称呼", segment: "企业主" });

  await page.locator("[aria-labelledby=customer-facts] .btn").click();
  await dialog.locator("[data-field=segment] input").fill("学生");
  await colleagueSaves(theirs.page, customerId, { segment: "退休" });
  await dialog.locator("footer .btn.fill").click();
  await dialog.locator(".refuse", { hasText: "退休" }).waitFor({ timeout: SLOW });
  expect((await customer(customerId)).segment).toBe("退休");
  await page.keyboard.press("Escape");
  await dialog.locator("footer", { hasText: "还没有存下" }).waitFor();
  await dialog.locator("footer .btn", { hasText: "放弃" }).click();
  await dialog.waitFor({ state: "detached" });
  await Promise.all([mine.close(), theirs.close()]);
});

test("a care note begun days ago shows what a colleague wrote since", async () => {
  const [mine, theirs] = await Promise.all([openPage(browser), openPage(browser)]);
  await signIn(mine.page, app.base, "liang", PASSWORD);
  await signIn(theirs.page, app.base, "chen", PASSWORD);
  const customerId = await customerWith();
  const { page } = mine;
  const care = page.locator("[aria-labelledby=customer-care]");
  await page.goto(`${app.base}/customers/${customerId}`);
  await care.locator(".btn").first().click();
  await care.locator("textarea").fill("请慢讲");
  await expect.poll(() => draftsOf("梁予安"), { timeout: SLOW }).toContain("请慢讲");
  await page.goto("about:blank");
  await colleagueSaves(theirs.page, customerId, { needsCare: "请用手语" });
  await page.goto(`${app.base}/customers/${customerId}`);
  await care.locator(".btn").first().click();
  await care.locator(".refuse", { hasText: "请用手语" }).waitFor({ timeout: SLOW });
  expect(await care.locator("button[type=submit]").getAttribute("aria-disabled"), "nothing unseen").toBe("true");
  await care.locator(".refuse .btn", { hasText: "用我写的" }).click();
  await care.locator("button[type=submit]").click();
  await expect.poll(async () => (await customer(customerId)).needs_care, { timeout: SLOW }).toBe("请慢讲");
  await Promise.all([mine.close(), theirs.close()]);
});

test("what is typed while a slow message is on its way stays", async () => {
  const { page, close } = await openPage(browser);
  await signIn(page, app.base, "zhou", PASSWORD);
  const caseId = await caseOf("周晓棠");
  await openCase(page, caseId);
  await page.route("**/v1/cases/*/messages", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 2000));
    await route.continue();
  });
  const editor = editorOf(page);
  await editor.fill("您好，我们已经收到。");
  await editor.press("Control+Enter");
  await editor.press("End");
  await editor.pressSequentially("还有一件事：");
  await page.locator(".ev.ours", { hasText: "已经收到" }).waitFor({ timeout: SLOW });
  expect(await editor.inputValue()).toBe("您好，我们已经收到。还有一件事：");
  expect(await sentIn(caseId)).toContain("您好，我们已经收到。");
  await expect.poll(() => draftsOf("周晓棠"), { timeout: SLOW }).toContain("还有一件事");
  await editor.fill("");
  await close();
});

test("a message sent in one tab is gone from the other, and is not sent twice", async () => {
  const { page, close } = await openPage(browser);
  await signIn(page, app.base, "zhou", PASSWORD);
  const caseId = await caseOf("周晓棠", 1);
  const other = await page.context().newPage();
  await openCase(page, caseId);
  await editorOf(page).fill("今天下午三点前给您去电。");
  await markOf(page).filter({ hasText: "已存草稿" }).waitFor({ timeout: SLOW });
  await openCase(other, caseId);
  await expect.poll(() => editorOf(other).inputValue(), { timeout: SLOW }).toBe("今天下午三点前给您去电。");
  await editorOf(page).press("Control+Enter");
  await page.locator(".ev.ours", { hasText: "三点前" }).waitFor({ timeout: SLOW });
  await expect.poll(() => editorOf(other).inputValue(), { timeout: SLOW }).toBe("");
  await markOf(other).filter({ hasText: "已在别处处理" }).waitFor();
  await editorOf(other).press("Control+Enter");
  await markOf(other).locator(".btn").click();
  await other.locator(".draftbeside .txt", { hasText: "三点前给您去电" }).waitFor();
  await other.locator(".draftbeside .btn", { hasText: "放回来" }).click();
  expect(await editorOf(other).inputValue()).toBe("今天下午三点前给您去电。");
  expect((await sentIn(caseId)).filter((body) => body.includes("三点前给您去电"))).toHaveLength(1);
  await editorOf(other).fill("");
  await close();
});

test("two texts at one place: both can be read before one is chosen, and the other comes back", async () => {
  const { page, close } = await openPage(browser);
  await signIn(page, app.base, "zhou", PASSWORD);
  const caseId = await caseOf("周晓棠", 2);
  const other = await page.context().newPage();
  await Promise.all([openCase(page, caseId), openCase(other, caseId)]);
  await editorOf(page).fill("先写的这一段。");
  await markOf(page).filter({ hasText: "已存草稿" }).waitFor({ timeout: SLOW });
  await editorOf(other).fill("后写的那一段。");
  await markOf(other).filter({ hasText: "有另一份草稿" }).waitFor({ timeout: SLOW });
  await markOf(other).locator(".btn").click();
  const beside = other.locator(".draftbeside");
  await beside.locator(".txt", { hasText: "先写的这一段" }).waitFor();
  await beside.locator(".btn", { hasText: "用另一份" }).click();
  expect(await editorOf(other).inputValue()).toBe("先写的这一段。");
  await markOf(other).locator(".btn", { hasText: "换回另一份" }).click();
  expect(await editorOf(other).inputValue()).toBe("后写的那一段。");
  await expect.poll(() => draftsOf("周晓棠"), { timeout: SLOW }).toContain("后写的那一段");
  await close();
});

/** In another tab: signs out through the menu, then signs in as somebody else. */
async function changePerson(context: BrowserContext, who: string): Promise<Page> {
  const tab = await context.newPage();
  await tab.goto(`${app.base}/desk`);
  await tab.locator(".me").click();
  await tab.locator("[role=menuitem]", { hasText: "退出登录" }).click();
  await tab.waitForURL(/\/sign-in/, { timeout: SLOW });
  await signIn(tab, app.base, who, PASSWORD);
  return tab;
}

test.each([
  { how: "the tabs tell each other", told: true },
  { how: "even when they cannot", told: false },
])("another person signs in in another tab: nothing is done in their name, nothing is lost: $how", async ({ told }) => {
  const { page, close } = await openPage(browser);
  if (!told) await page.context().addInitScript("delete window.BroadcastChannel");
  await signIn(page, app.base, "zhou", PASSWORD);
  const caseId = await caseOf("周晓棠", told ? 3 : 4);
  await openCase(page, caseId);
  // Saved nowhere but on this computer: the server does not hear of it before the person changes.
  await page.route("**/v1/drafts/**", (route) =>
    route.request().method() === "PUT" ? route.abort() : route.continue(),
  );
  await editorOf(page).fill("周晓棠写到一半的话");
  const tab = await changePerson(page.context(), "chen");
  await page.unroute("**/v1/drafts/**");
  if (told) await page.waitForURL(/\/sign-in/, { timeout: SLOW });
  else {
    await editorOf(page).fill("周晓棠写到一半的话，");
    await page.locator(".me", { hasText: "陈以恒" }).waitFor({ timeout: SLOW });
  }
  expect(await page.locator("body").innerText()).not.toContain("写到一半的话");
  expect(await draftsOf("陈以恒")).not.toContain("写到一半的话");
  await tab.close();

  const back = await changePerson(page.context(), "zhou");
  await openCase(back, caseId);
  await expect.poll(() => editorOf(back).inputValue(), { timeout: SLOW }).toContain("周晓棠写到一半的话");
  await close();
});

test("a file is not taken in the name of whoever signed in elsewhere meanwhile", async () => {
  const { page, close } = await openPage(browser);
  await page.context().addInitScript("delete window.BroadcastChannel");
  await signIn(page, app.base, "liang", PASSWORD);
  await page.goto(`${app.base}/imports`);
  await page.locator(".up .btn").waitFor({ timeout: SLOW });
  const tab = await changePerson(page.context(), "chen");
  const buffer = Buffer.from("编号,诉求\n1,窗口排了一小时队");
  const sent = page.waitForResponse((answer) => answer.url().endsWith("/v1/imports") && answer.status() === 409);
  await page.locator(".up input[type=file]").setInputFiles({ name: "投诉.csv", mimeType: "text/csv", buffer });
  await sent;
  await page.locator(".me", { hasText: "陈以恒" }).waitFor({ timeout: SLOW });
  expect(
    await app.db.selectFrom("import_run").select("file_name").where("file_name", "=", "投诉.csv").execute(),
  ).toEqual([]);
  await tab.close();
  await close();
});

test("a call says whom its page shows; for anybody else it is refused with the way out", async () => {
  const { page, close } = await openPage(browser);
  await signIn(page, app.base, "zhou", PASSWORD);
  const answer = await page.evaluate(async () => {
    const headers = { "x-person": "00000000-0000-7000-8000-000000000000", "x-locale": "zh" };
    const response = await fetch("/v1/session", { method: "DELETE", headers });
    return { status: response.status, ...((await response.json()) as object) };
  });
  expect(answer).toMatchObject({ status: 409, refusal: { code: "other_person", wayOut: "reload" } });
  await close();
});

test("the question to sign in again cannot be escaped from, and what was typed is saved after it", async () => {
  const { page, close } = await openPage(browser);
  await signIn(page, app.base, "zhou", PASSWORD);
  const caseId = await caseOf("周晓棠", 5);
  await openCase(page, caseId);
  // Ended only as what was typed is on its way: a dialog that came before would take the typing itself.
  await page.route("**/v1/drafts/**", async (route) => {
    if (route.request().method() === "PUT") await page.context().clearCookies();
    await route.continue();
  });
  await editorOf(page).fill("四点前给您答复。");
  const door = page.locator("dialog[open] input[type=password]");
  await door.waitFor({ timeout: SLOW });
  for (let times = 0; times < 5; times++) await page.keyboard.press("Escape");
  expect(await page.locator("dialog[open]").count()).toBe(1);
  await page.unroute("**/v1/drafts/**");
  await door.fill(PASSWORD);
  await page.keyboard.press("Enter");
  await page.locator("dialog[open]").waitFor({ state: "detached", timeout: SLOW });
  await expect.poll(() => draftsOf("周晓棠"), { timeout: SLOW }).toContain("四点前给您答复");
  await close();
});

test("two administrators change the office hours: who was first is named, and nothing typed is lost", async () => {
  const { page, close } = await openPage(browser);
  await signIn(page, app.base, "fang", PASSWORD);
  const path = `${app.base}/v1/business-hours`;
  const held = async () => (await page.request.get(path)).json();
  await page.goto(`${app.base}/policies/hours`);
  const day = (at: number) => page.locator("table.hours input").nth(at);
  await day(5).fill("10:00-12:00");
  const { hours, standard, revision } = await held();
  const { week, makeUp } = hours ?? standard;
  const theirs = week.map((spans: object[], at: number) => (at === 5 ? [{ from: 540, to: 660 }] : spans));
  const first = await page.request.put(path, {
    data: { week: theirs, makeUp, revision },
    headers: { origin: app.base },
  });
  expect(first.status()).toBe(200);
  const save = page.locator(".df .btn.fill");
  await save.click();
  const notice = page.locator(".refuse", { hasText: "09:00–11:00" });
  await notice.waitFor({ timeout: SLOW });
  expect(await notice.textContent()).toContain("方砚");
  expect(await day(5).inputValue()).toBe("10:00–12:00");
  expect(await save.getAttribute("aria-disabled"), "nothing unseen").toBe("true");
  await notice.locator(".btn").last().click();
  await save.click();
  await expect.poll(async () => (await held()).hours.week[5], { timeout: SLOW }).toEqual([{ from: 600, to: 720 }]);
  await close();
});
