import { AxeBuilder } from "@axe-core/playwright";
import { type Browser, chromium, type Page } from "playwright-core";
import { expect } from "vitest";

/** Debian's Chromium without its background network; as root it has no sandbox of its own. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-component-update",
      "--no-first-run",
    ],
  });
}

export interface ViewOptions {
  locale?: "zh-CN" | "en-US";
  theme?: "light" | "dark";
  width?: number;
  height?: number;
}

/** A page of its own that fails the test on an error in the console, unless the test expects one. */
export async function openPage(
  browser: Browser,
  { locale = "zh-CN", theme = "light", width = 1366, height = 768 }: ViewOptions = {},
) {
  const context = await browser.newContext({
    locale,
    colorScheme: theme,
    viewport: { width, height },
    timezoneId: "Asia/Shanghai",
  });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  return { page, errors, close: () => context.close() };
}

/** Signs in through the page itself. */
export async function signIn(page: Page, base: string, name: string, password: string): Promise<void> {
  await page.goto(`${base}/sign-in`);
  await page.locator('input[autocomplete="username"]').fill(name);
  await page.locator('input[type="password"]').fill(password);
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/desk/, { timeout: 20_000 });
}

/** How a page is looked at: the same for the pictures of every page and for the tests. */
interface Watch {
  settle(page: Page): Promise<void>;
  sidewaysIn(page: Page, allowed?: string): Promise<string[]>;
}
const watch = (await import(new URL("../../scripts/shots/watch.mjs", import.meta.url).href)) as Watch;
/** Waits until the page stands still: nothing being read, fonts there, painted. */
export const settle = watch.settle;

/** No violation of WCAG 2.x A or AA on the page as it stands, or in the part of it that a selector names. */
export async function expectAccessible(page: Page, where: string, within?: string): Promise<void> {
  // Legacy: in the page itself, for it has no frames; otherwise every look opens a second page to gather them. Only
  // violations are told at length.
  const axe = new AxeBuilder({ page })
    .options({ resultTypes: ["violations"] })
    .setLegacyMode(true)
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]);
  // Axe takes what a popover covers for its neighbours.
  if (await page.locator("[popover]:popover-open").count()) axe.disableRules("target-size");
  const { violations } = await (within ? axe.include(within) : axe).analyze();
  const found = violations.map(
    (one) => `${where}: ${one.id} ${one.nodes.map((node) => node.target.join(" ")).slice(0, 3)}`,
  );
  expect(found).toEqual([]);
}

/**
 * Nothing scrolls sideways: not the page, no region of it but those that `allowed` names, and nothing is cut off where
 * the frame or a page hides what is too wide.
 */
export async function expectNoSideways(page: Page, where: string, allowed?: string): Promise<void> {
  const cut = await page.evaluate<string[]>(`[...document.querySelectorAll(".app, .main, .top, main, main > *, .pop")]
    .filter((element) => element.scrollWidth > element.clientWidth + 1)
    .map((element) => \`<\${element.tagName.toLowerCase()} class="\${element.className}">\`)`);
  const wide = [...new Set([...(await watch.sidewaysIn(page, allowed)), ...cut])];
  expect(wide, `${where} is too wide`).toEqual([]);
}
