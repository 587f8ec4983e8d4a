import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sendLetters } from "../../src/incidents/actions/send-letter.ts";
import { openBrowser, openPage, signIn } from "../support/browser.ts";
import { call } from "../support/call.ts";
import { handsOn } from "../support/case-hands.ts";
import { type OpenApp, openApp } from "../support/open-app.ts";
import { employ, PASSWORD, type Staff } from "../support/staff.ts";

let app: OpenApp;
let browser: Browser;
let staff: Staff;
let page: Page;
let errors: string[];
let first: { caseId: string; number: string };
let second: string;

beforeAll(async () => {
  [app, browser] = await Promise.all([openApp(), openBrowser()]);
  staff = await employ(app, { owners: 1, keys: 0 });
  await app.database.db.updateTable("person").set({ toured_at: new Date() }).execute();
  first = await taken();
  ({ page, errors } = await openPage(browser));
  await signIn(page, app.base, "zhou0", PASSWORD);
});
afterAll(async () => {
  expect(errors).toEqual([]);
  await browser?.close();
  await app?.close();
});

/** The first of the two, taken and accepted before. */
async function taken() {
  const as = staff.owners[0]!.as;
  const post = async (path: string, body: object) =>
    (await call(app.base, { method: "POST", path, as, body })).body as typeof first;
  const words = "手机银行转账五千元，钱扣了对方一直没收到，页面停在处理中。";
  const about = { channel: "phone", kind: "complaint", causes: [], severity: 2 };
  const made = await post("/v1/cases", { ...about, words, customer: { name: "方女士", phone: "13800001111" } });
  const nextWordAt = new Date(Date.now() + 4 * 3_600_000).toISOString();
  await post(`/v1/cases/${made.caseId}/accept`, { acknowledgement: "由我负责。", nextWordAt });
  return made;
}

/** What the worker does with the letter that waits. */
async function sendAll() {
  const { rows } = await app.database.pool.query("select letter_id from incident_letter");
  const context = { ...app.app.host, log: null as never, attempt: 1, maxAttempts: 1, signal: undefined };
  await sendLetters.handle({ letterId: rows[0].letter_id }, context);
}

test("§2: the near-duplicate is shown while typing; the case is taken all the same, merged, seen on both, and parted again", async () => {
  const hands = handsOn(page);
  await page.goto(`${app.base}/intake`);
  await hands.write("words", "手机银行转账五千元，钱扣了对方没收到，页面一直停在处理中，怎么回事。");
  await page.locator(".near .nc", { hasText: first.number }).waitFor({ timeout: 15_000 });
  await hands.field("customer").locator("input").first().fill("13800002222");
  await hands.field("customer").locator("input").nth(1).fill("纪先生");
  await hands.choose("channel", "柜台");
  await page.keyboard.press("Control+Enter");
  await page.waitForURL(/\/cases\//, { timeout: 15_000 });
  second = page.url();

  const matter = page.locator(".same-matter");
  await matter.locator("li", { hasText: first.number }).getByRole("button", { name: "合并…" }).click();
  await hands.field("reason").locator("input").fill("同一笔转账，夫妻二人各来说过");
  await hands.submit();
  const merged = matter.locator("li", { hasText: "方女士" });
  await merged.getByText("同一笔转账，夫妻二人各来说过").waitFor();
  await page.goto(`${app.base}/cases/${first.caseId}`);
  await matter.locator(".into").getByRole("link").click();
  await page.waitForURL(second);

  await merged.getByRole("button", { name: "撤销合并" }).click();
  await hands.field("reason").locator("input").fill("核对后是两笔转账");
  await hands.submit();
  await merged.getByRole("button", { name: "撤销合并" }).waitFor({ state: "detached" });
  await page.goto(`${app.base}/cases/${first.caseId}`);
  await page.locator(".tag", { hasText: "已受理" }).waitFor();
  expect(await matter.locator(".into").count()).toBe(0);
});

test("§9: a threshold set on the page counts at once; two cases are led together, a step is ticked, one letter reaches both", async () => {
  const hands = handsOn(page);
  const administrator = await openPage(browser);
  await signIn(administrator.page, app.base, "shen.lan", PASSWORD);
  await administrator.page.goto(`${app.base}/settings/limits`);
  const people = administrator.page.locator('[data-field="groupPeople"] input');
  await people.fill("2");
  await people.press("Enter");
  await administrator.page.locator(".toast", { hasText: "已保存" }).waitFor();
  await administrator.close();

  await page.goto(second);
  await page.locator(".incident-of").getByRole("button").click();
  await hands.write("happened", "20点系统升级后转账延迟。");
  await hands.submit();
  await page.waitForURL(/\/incidents\//);
  await page.getByRole("button", { name: "加一件" }).click();
  await hands.field("number").locator("input").fill(first.number);
  await hands.field("reason").locator("input").fill("同一时段同一错误");
  await hands.submit();
  const step = page.locator("li", { hasText: "保全系统日志" });
  await step.getByRole("button", { name: "完成" }).click();
  await hands.field("reason").locator("input").fill("日志已封存");
  await hands.submit();
  await step.getByText("日志已封存").waitFor();

  await page.getByRole("button", { name: "写一封信" }).click();
  await hands.write("body", "{name}，您好：转账已恢复，钱会在今天到账。");
  await hands.field("nextWordAt").locator("input").fill("明天17:00");
  await page.keyboard.press("Tab");
  await hands.submit();
  await page.locator(".letters", { hasText: "还有2件正在记入" }).waitFor();
  await sendAll();
  // The page open meanwhile says so by itself.
  await page.locator(".letters", { hasText: "已记入2件，其中0件已告知顾客" }).waitFor({ timeout: 15_000 });
  const { rows } = await app.database.pool.query(
    "select body from case_to_tell where body like '%转账已恢复%' order by body",
  );
  expect(rows.map(({ body }) => body.split("，")[0])).toEqual(["方女士", "纪先生"]);
  const journal = await app.database.pool.query(
    "select kind, body from organisation_event where kind in ('limits_set', 'incident_step_done') order by seq",
  );
  expect(journal.rows.map(({ kind }) => kind)).toEqual(["limits_set", "incident_step_done"]);
  expect(journal.rows[0].body).toMatchObject({ after: { groupPeople: 2 } });
});
