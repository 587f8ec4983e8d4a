import { readFile } from "node:fs/promises";
import { text } from "node:stream/consumers";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { pdfOf } from "../../src/demo/papers/pdf.ts";
import { Canvas } from "../../src/demo/papers/png.ts";
import { openZip } from "../../src/imports/readers/zip-file.ts";
import { openBrowser, openPage, settle, signIn } from "../support/browser.ts";
import { call } from "../support/call.ts";
import { type RunningApp, startApp } from "../support/running-app.ts";
import { employ, PASSWORD, type Staff } from "../support/staff.ts";

let app: RunningApp;
let browser: Browser;
let staff: Staff;
beforeAll(async () => {
  [app, browser] = await Promise.all([startApp(), openBrowser()]);
  const setUpCode = async () => (await app.setUpPath())!.split("#")[1]!;
  staff = await employ({ base: app.base, setUpCode }, { owners: 1, keys: 0 });
  await app.db.updateTable("person").set({ toured_at: new Date() }).execute();
});
afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

/** Said in the browser, whose words this project's types do not have. */
const DROP = `(all) => {
  const data = new DataTransfer();
  for (const { name, type, base64 } of all)
    data.items.add(new File([Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))], name, { type }));
  for (const event of ["dragenter", "dragover", "drop"])
    document.body.dispatchEvent(new DragEvent(event, { dataTransfer: data, bubbles: true, cancelable: true }));
}`;

/** Lets files fall onto the page, as from the desktop. */
async function drop(page: Page, files: { name: string; type: string; bytes: Buffer }[]) {
  const given = files.map(({ name, type, bytes }) => ({ name, type, base64: bytes.toString("base64") }));
  await page.evaluate(`(${DROP})(${JSON.stringify(given)})`);
}

test("a picture and a PDF are dropped on a case, looked at, one is shared, and the file is exported", async () => {
  const as = staff.owners[0]!.as;
  const post = (path: string, body: object) => call(app.base, { method: "POST", path, as, body });
  const { caseId } = (await post("/v1/cases", { channel: "web", words: "赎回三次都失败。" })).body;
  const nextWordAt = new Date(Date.now() + 3_600_000).toISOString();
  await post(`/v1/cases/${caseId}/accept`, { acknowledgement: "由我负责。", nextWordAt });
  const { page, errors, close } = await openPage(browser);
  await signIn(page, app.base, "zhou0", PASSWORD);
  await page.goto(`${app.base}/cases/${caseId}`);
  await page.locator(".ev-none").waitFor();
  const picture = new Canvas(120, 80, 0x3b4fa6).toPng();
  const paper = pdfOf([[{ text: "第四条 赎回" }]]);
  await drop(page, [
    { name: "截图.png", type: "text/html", bytes: picture },
    { name: "协议.pdf", type: "application/pdf", bytes: paper },
  ]);
  await page.locator("dialog[open] footer .btn.fill").click();
  const cards = page.locator(".ev-panel .evid");
  await cards.nth(1).waitFor({ timeout: 20_000 });
  expect(await cards.locator(".evt").allTextContents()).toEqual(["截图", "协议"]);

  await cards.nth(1).click();
  await page.locator('.ev-reader iframe[title="协议"]').waitFor();
  await page.locator(".ev-reader header .btn").first().click();
  const shown = page.locator('.ev-reader img[alt="截图"]');
  await expect
    .poll(() => shown.evaluate((image) => (image as unknown as { naturalWidth: number }).naturalWidth))
    .toBe(120);
  await page.locator(".ev-about .acts .btn", { hasText: "给顾客看" }).click();
  await page.locator("dialog[open] textarea").fill("您发来的截图，三次时间都在上面。");
  await page.locator("dialog[open] footer .btn.fill").click();
  await page.locator(".ev-about dd", { hasText: "三次时间都在上面" }).waitFor();
  await page.keyboard.press("Escape");

  await page.locator(".ev-panel .sh .btn.icon").click();
  await page.getByRole("menuitem", { name: "导出卷宗…" }).click();
  await page.locator('dialog[open] [data-field="recipient"] input').fill("云岚市仲裁委员会");
  await page.locator('dialog[open] [data-field="reason"] textarea').fill("来函调卷");
  // Masked is chosen until somebody says otherwise (R12): a masked file holds no pictures.
  expect(await page.locator("dialog[open]").getByLabel("完整").isChecked()).toBe(false);
  await page.locator("dialog[open] label", { hasText: /^完整/ }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download", { timeout: 20_000 }),
    page.locator("dialog[open] footer .btn.fill").click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^case-\d{4}-\d{4}\.zip$/);
  const zip = await readFile(await download.path());
  // Stored as they are, so that their bytes stand in the file.
  expect([zip.includes(picture), zip.includes(paper), zip.includes("manifest.sha256")]).toEqual([true, true, true]);
  await settle(page);
  const index = await text(await (await openZip(await download.path())).open("index.html"));
  await page.setContent(index);
  await page.locator("h2", { hasText: "证据" }).waitFor();
  expect(await page.locator("article a").allTextContents()).toEqual(["证据1 · 截图", "证据2 · 协议"]);
  // The file took the page's place while toasts stood there: they go in peace.
  await page.waitForTimeout(4_000);
  expect(errors).toEqual([]);
  await close();
});
