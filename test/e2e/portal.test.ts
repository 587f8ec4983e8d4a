import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { expectAccessible, expectNoSideways, openBrowser, openPage } from "../support/browser.ts";
import { type Caller, call } from "../support/call.ts";
import { type RunningApp, startApp } from "../support/running-app.ts";
import { employ } from "../support/staff.ts";

let app: RunningApp;
let browser: Browser;
let owner: Caller;
beforeAll(async () => {
  [app, browser] = await Promise.all([startApp(), openBrowser()]);
  const setUpCode = async () => (await app.setUpPath())!.split("#")[1]!;
  const staff = await employ({ base: app.base, setUpCode }, { owners: 1, keys: 0 });
  owner = staff.owners[0]!.as;
});
afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

const PHONE = { width: 390, height: 844 } as const;
async function staffDoes(method: "POST" | "PUT" | "PATCH", path: string, body: object): Promise<void> {
  const { status, body: said } = await call(app.base, { method, path, as: owner, body });
  expect([path, status, said.refusal?.code]).toEqual([path, 200, undefined]);
}

async function expectSound(page: Page, where: string): Promise<void> {
  await expectAccessible(page, where);
  await expectNoSideways(page, where);
}

const ACCOUNT = {
  facts: "转账停在清算那一步。",
  responsibility: "责任在我们。",
  done: "钱已退到您的账户。",
  routes: ["regulator"],
};

test("R8, R12, R13: on a phone: filed, followed, answered, accounted for, accepted under protest", async () => {
  const { page, errors, close } = await openPage(browser, PHONE);
  await page.goto(`${app.base}/portal`);
  await page.getByText("我要投诉").click();
  await page.getByRole("button", { name: "提交" }).click();
  await expect.poll(() => page.getByText("请说说发生了什么").isVisible()).toBe(true);
  await page.getByLabel("发生了什么").fill("转账五千元，钱扣了，对方没收到。");
  await page.getByLabel("您希望我们怎么办").fill("把钱退回来");
  await page.getByRole("radio", { name: /实名/ }).click();
  await page.getByLabel("怎么称呼您").fill("柯岚");
  await page.getByRole("checkbox").click();
  // A call in between, the page thrown away: nothing typed is lost.
  await page.reload();
  expect(await page.getByLabel("发生了什么").inputValue()).toBe("转账五千元，钱扣了，对方没收到。");
  await page.getByLabel("选文件").setInputFiles([
    { name: "扣款短信.txt", mimeType: "text/plain", buffer: Buffer.from("您尾号0827的账户转出5000元") },
    { name: "选错了.txt", mimeType: "text/plain", buffer: Buffer.from("不是这件的") },
  ]);
  await page.getByRole("button", { name: "移除“选错了.txt”" }).click();
  await expectSound(page, "form");
  await page.getByRole("button", { name: "提交" }).click();
  await page.locator("output").first().waitFor();
  const [link, code] = await page.locator("output").allTextContents();
  expect([link, code]).toEqual([expect.stringContaining("/portal#"), expect.stringMatching(/^\w{4}-\w{4}$/)]);
  expect(await page.evaluate("JSON.stringify(localStorage)")).not.toContain("五千元");
  await page.getByText("附的材料都送到了").waitFor();
  await expectSound(page, "receipt");
  const enclosed = await app.db.selectFrom("case_evidence").select(["file_name", "source"]).execute();
  expect(enclosed).toEqual([{ file_name: "扣款短信.txt", source: "customer" }]);

  const row = await app.db.selectFrom("cases").select(["case_id", "number"]).executeTakeFirstOrThrow();
  const path = `/v1/cases/${row.case_id}`;
  const nextWordAt = new Date(Date.now() + 7_200_000).toISOString();
  await staffDoes("POST", `${path}/accept`, { acknowledgement: "柯女士，由我负责到底。", nextWordAt });
  await page.getByRole("button", { name: "看这件的进度" }).click();
  await page.getByText("有专人负责了").waitFor();
  await staffDoes("POST", `${path}/wait`, { waitingFor: "请把扣款短信的时间告诉我们" });
  await page.reload();
  await page.getByLabel("您的回答").fill("周五下午三点零二分");
  await page.getByRole("button", { name: "发送" }).click();
  await page.getByText("有专人负责了").waitFor();

  await staffDoes("PUT", `${path}/need`, { businessNeed: "钱退回", emotionalNeed: "被当回事", needState: "confirmed" });
  await staffDoes("PATCH", path, { phase: "after_sale", product: "转账", causes: ["product_service.defect"] });
  await staffDoes("POST", `${path}/understand`, {});
  await staffDoes("POST", `${path}/deciding`, { reason: "流水写得明白" });
  await staffDoes("POST", `${path}/responsibility`, { responsibility: "company", finding: "upheld", reason: "流水" });
  await staffDoes("POST", `${path}/account`, ACCOUNT);
  await close();

  await followOnAnotherPhone(link!, code!, row.number);
  const desk = await openPage(browser);
  const cookies = (owner as { cookie: string }).cookie.split("; ").map((one) => {
    const [name, value] = [one.slice(0, one.indexOf("=")), one.slice(one.indexOf("=") + 1)];
    return { name, value, url: app.base };
  });
  await desk.page.context().addCookies(cookies);
  await app.db.updateTable("person").set({ toured_at: new Date() }).execute();
  await desk.page.goto(`${app.base}/cases/${row.case_id}`);
  await desk.page.getByText("钱到了，但不该让我等三天").waitFor();
  const answered = desk.page.locator(".evline", { hasText: "对交代有保留地接受" });
  expect(
    await answered
      .or(desk.page.locator(".evline", { hasText: "顾客对交代" }))
      .first()
      .textContent(),
  ).toContain("顾客门户");
  expect([...errors, ...desk.errors]).toEqual([]);
  await desk.close();
});

/** By the link, in English and in the dark, then by number and code; the account is read and answered. */
async function followOnAnotherPhone(link: string, code: string, number: string): Promise<void> {
  const { page, errors, close } = await openPage(browser, { ...PHONE, locale: "en-US", theme: "dark" });
  await page.goto(link);
  await page.getByText("There is a result. Please have a look.").waitFor();
  expect(page.url()).toBe(`${app.base}/portal/case`);
  expect(await page.locator("input[type=radio]:checked").count()).toBe(0);
  await expectSound(page, "account en dark");
  await page.getByText("Close this case").click();
  await page.getByText("Follow my complaint").click();
  await page.getByLabel("Number").fill(number);
  await page.getByLabel("Code").fill("0000-0000");
  await page.getByRole("button", { name: "Open" }).click();
  await page.getByText("do not match").waitFor();
  await expectSound(page, "entrance en dark");
  await page.getByLabel("Code").fill(code.toLowerCase());
  await page.getByRole("button", { name: "Open" }).click();
  await page.getByRole("radio", { name: /still disagree/ }).click();
  await page.getByLabel("What you would like to say").fill("钱到了，但不该让我等三天");
  await page.getByRole("button", { name: "Send my answer" }).click();
  await page.getByText("You answered: I accept, but I still disagree").waitFor();
  expect(errors).toEqual([]);
  await close();
}

test("the first page of the portal stays under 100 KB, all it loads", async () => {
  const { page, close } = await openPage(browser, PHONE);
  const loaded = new Set<string>();
  page.on("request", (request) => loaded.add(request.url()));
  await page.goto(`${app.base}/portal`, { waitUntil: "networkidle" });
  await close();
  const sizes = await Promise.all(
    [...loaded]
      .filter((url) => !url.includes("/v1/"))
      .map(async (url) => {
        const { headers } = await fetch(url, { headers: { "accept-encoding": "gzip" } });
        return Number(headers.get("content-length"));
      }),
  );
  expect(sizes.length).toBeGreaterThan(4);
  expect(sizes.every((size) => size > 0)).toBe(true);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(100 * 1024);
});
