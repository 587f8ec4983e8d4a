const SETTLED_MS = 350;
const PATIENCE_MS = 30_000;

/** Collects what a page complains about in its console. */
export function complaintsOf(page) {
  const complaints = [];
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  return { take: () => complaints.splice(0) };
}

/** Waits until the page stands still: fonts there, nothing being read, two frames painted. */
export async function settle(page) {
  await page.waitForSelector("main, form", { timeout: PATIENCE_MS });
  await page.waitForFunction(() => !document.querySelector(".skel, .skeleton"), null, { timeout: PATIENCE_MS });
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
  await page.waitForTimeout(SETTLED_MS);
}

/** What scrolls sideways: the page itself, or a region of it that is not named in `allowed`. */
export function sidewaysIn(page, allowed = ".nothing") {
  return page.evaluate((may) => {
    const over = (element) => element.scrollWidth > element.clientWidth + 1;
    if (over(document.documentElement)) return ["the page"];
    const regions = [...document.querySelectorAll("main, main *, dialog[open] *")].filter(
      (element) =>
        over(element) &&
        ["auto", "scroll"].includes(getComputedStyle(element).overflowX) &&
        // A strip of tabs hides its bar and scrolls by keys.
        getComputedStyle(element).scrollbarWidth !== "none" &&
        !element.closest(`${may}, textarea, pre`),
    );
    return regions.map((element) => `<${element.tagName.toLowerCase()} class="${element.className}">`);
  }, allowed);
}
