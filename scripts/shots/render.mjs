import { join } from "node:path";
import { chromium } from "playwright-core";
import { signIns } from "./sign-in.mjs";
import { complaintsOf, settle, sidewaysIn } from "./watch.mjs";

const BROWSER = {
  executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
};

/** Renders each page in each look, one after the other; gives what is wrong, one sentence each. */
export async function renderAll(pages, { langs, themes, sizes }, { servers, out, say }) {
  const browser = await chromium.launch(BROWSER);
  const people = servers.demo && signIns(servers.demo.url);
  const faults = [];
  try {
    for (const lang of langs)
      for (const theme of themes)
        for (const shot of pages) {
          const look = { lang, theme, sizes, out };
          const found = await render(browser, shot, look, { people, servers }).catch((error) => [
            `${shot.name} ${lang} ${theme}: ${error.message.split("\n")[0]}`,
          ]);
          faults.push(...found);
          say(`${found.length > 0 ? "✗" : "✓"} ${shot.name} ${lang} ${theme}`);
        }
  } finally {
    await browser.close();
    await people?.stop();
  }
  return faults;
}

/** One page at every size; a phone is touched, so it is opened anew for that. */
async function render(browser, shot, look, { people, servers }) {
  const faults = [];
  const server = servers[shot.on ?? "demo"];
  const ask = (path) => people.ask(shot.who, path);
  const path = typeof shot.path === "function" ? await shot.path(ask, server) : shot.path;
  const storageState = shot.who && (await people.stateFor(shot.who, look.lang));
  for (const phone of [false, true]) {
    const sizes = look.sizes.filter(([width]) => width < 700 === phone);
    if (sizes.length === 0 || (phone && shot.phone === false)) continue;
    const page = await openPage(browser, look, { storageState, size: sizes[0], phone });
    const complaints = complaintsOf(page);
    await page.goto(server.url + path, { waitUntil: "domcontentloaded" });
    await settle(page);
    if (shot.act) await shot.act(page).then(() => settle(page));
    for (const [width, height] of sizes) {
      const name = `${shot.name}-${look.lang}-${look.theme}-${width}x${height}`;
      await page.setViewportSize({ width, height });
      await settle(page);
      await page.screenshot({ path: join(look.out, `${name}.png`) });
      faults.push(...complaints.take().map((text) => `${name} logs: ${text}`));
      faults.push(...(await sidewaysIn(page, shot.sideways)).map((what) => `${name}: ${what} scrolls sideways`));
    }
    await page.context().close();
  }
  return faults;
}

async function openPage(browser, { lang, theme }, { storageState, size: [width, height], phone }) {
  const context = await browser.newContext({
    viewport: { width, height },
    locale: lang === "en" ? "en-GB" : "zh-CN",
    timezoneId: "Asia/Shanghai",
    reducedMotion: "reduce",
    hasTouch: phone,
    isMobile: phone,
    ...(storageState && { storageState }),
  });
  await context.addInitScript(
    ([chosen, locale]) => {
      localStorage.setItem("redress.theme", chosen);
      localStorage.setItem("redress.locale", locale);
    },
    [theme, lang],
  );
  return context.newPage();
}
