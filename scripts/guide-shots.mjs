import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { copyOfProduct } from "./shots/copy-of-product.mjs";
import { startProduct } from "./shots/product.mjs";
import { signIns } from "./shots/sign-in.mjs";
import { settle } from "./shots/watch.mjs";

const root = join(import.meta.dirname, "..");
const out = join(root, "docs/guide/images");
const SIZE = { width: 1280, height: 720 };
const QUALITY = 60;

const act = (name) => (page) => page.goto(`${page.url().split("?")[0]}?act=${name}`);
/** The pictures of the guide: who looks at what, and what is opened first. */
const SHOTS = [
  { name: "desk", who: "zhou", path: "/desk" },
  { name: "intake", who: "zhou", path: "/intake", act: tellStory },
  { name: "case", who: "zhou", path: caseIn("investigating") },
  {
    name: "clock",
    who: "zhou",
    path: caseIn("investigating"),
    act: (page) => page.locator(".ck-open").nth(1).click(),
  },
  { name: "timeline", who: "zhou", path: busiestCustomer },
  { name: "spot", who: "zhou", path: "/spot" },
  { name: "desk-supervisor", who: "liang", path: "/desk" },
  { name: "approval", who: "liang", path: toApprove, act: act("settle_remedy") },
  { name: "cases", who: "liang", path: "/cases" },
  { name: "incident", who: "liang", path: firstIncident },
  { name: "referrals", who: "zhou", path: "/referrals" },
  { name: "referral", who: "zhou", path: referralTo("nfra_12378") },
  { name: "referral-correct", who: "zhou", path: referralTo("nfra_12378"), act: correctReferral },
  {
    name: "referral-issued",
    who: "zhou",
    path: issuedReferral,
    act: (page) => page.locator(".rf-one article").waitFor(),
  },
  { name: "people", who: "fang", path: "/settings/people" },
  { name: "policies", who: "fang", path: "/policies" },
  { name: "applies", who: "fang", path: "/policies/applies" },
  { name: "calendars", who: "fang", path: "/policies/calendars?day=2026-11-20" },
  { name: "reminders", who: "fang", path: "/policies/reminders" },
  { name: "privacy", who: "shao", path: "/settings/privacy" },
  { name: "audit", who: "fang", path: "/settings/audit" },
];

process.exitCode = await main(process.argv.slice(2));

/** Names limit it to those pictures. GUIDE_URL: a server with the demo that runs already; else one is started. */
async function main(names) {
  const shots = SHOTS.filter(({ name }) => names.length === 0 || names.includes(name));
  await mkdir(out, { recursive: true });
  const server = process.env.GUIDE_URL ? { url: process.env.GUIDE_URL, stop: () => undefined } : await started();
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium" });
  const people = signIns(server.url);
  try {
    for (const locale of ["zh", "en"])
      for (const shot of shots) {
        const bytes = await draw(browser, server.url, people, shot, locale);
        console.log(`${locale}-${shot.name}.webp ${Math.round(bytes / 1024)} KB`);
      }
    return 0;
  } finally {
    await people.stop();
    await browser.close();
    await server.stop();
  }
}

async function started() {
  const product = await copyOfProduct(root);
  const server = await startProduct(product.folder, { port: Number(process.env.SHOTS_PORT ?? 7391), demo: true });
  return { url: server.url, stop: () => server.stop().then(product.remove) };
}

async function draw(browser, url, people, shot, locale) {
  const ask = (path) => people.ask(shot.who, path);
  const path = typeof shot.path === "function" ? await shot.path(ask) : shot.path;
  const context = await browser.newContext({
    viewport: SIZE,
    locale: locale === "en" ? "en-GB" : "zh-CN",
    timezoneId: "Asia/Shanghai",
    reducedMotion: "reduce",
    storageState: await people.stateFor(shot.who, locale),
  });
  await context.addInitScript((chosen) => {
    localStorage.setItem("redress.theme", "light");
    localStorage.setItem("redress.locale", chosen);
  }, locale);
  const page = await context.newPage();
  await page.goto(url + path, { waitUntil: "domcontentloaded" });
  await settle(page);
  if (shot.act) await shot.act(page).then(() => settle(page));
  const devtools = await context.newCDPSession(page);
  // Playwright itself writes no WebP.
  const { data } = await devtools.send("Page.captureScreenshot", { format: "webp", quality: QUALITY });
  const bytes = Buffer.from(data, "base64");
  await writeFile(join(out, `${locale}-${shot.name}.webp`), bytes);
  await context.close();
  return bytes.length;
}

function caseIn(state) {
  return async (ask) => {
    const { items } = await ask(`/v1/cases?state=${state}&limit=50`);
    const session = await ask("/v1/session");
    const row = items.find(({ ownerId }) => ownerId === session.id) ?? items[0];
    return `/cases/${row.caseId}`;
  };
}

/** What a customer might say, so that the page shows what it makes of it. */
async function tellStory(page) {
  await page.locator("main input").first().fill("");
  await page.locator("main input").first().pressSequentially("王");
  // A draft of the language before may have chosen already.
  await page
    .getByRole("option")
    .last()
    .click({ timeout: 3000 })
    .catch(() => undefined);
  await page
    .locator("main textarea")
    .first()
    .fill("刷满六次还扣年费，前后打了三次电话都说查不到，59元不多，可每次都让我重讲一遍。");
  await page.waitForTimeout(1500);
}

async function toApprove(ask) {
  const { approvals } = await ask("/v1/desk");
  const row = approvals.find(({ what }) => what === "remedy") ?? approvals[0];
  return `/cases/${row.caseId}`;
}

/** The first referral of this body that waits for an answer, over its case. */
function referralTo(body) {
  return async (ask) => {
    const { items } = await ask("/v1/referrals?limit=50");
    const row = items.find((one) => one.body === body) ?? items[0];
    return `/cases/${row.caseId}?referral=${row.referralId}`;
  };
}

/** The field beside a wrong number is seen with it; nothing is sent. */
async function correctReferral(page) {
  await page.locator(".rf-one .facts .lk").click();
  await page.locator('dialog[open] [data-field="reason"] textarea').waitFor();
}

/** One whose answer has gone out; it is in no list, so it is found by the number of its body. */
async function issuedReferral(ask) {
  const { items } = await ask("/v1/search?q=133010020261177&limit=5");
  const { items: referrals } = await ask(`/v1/cases/${items[0].caseId}/referrals`);
  const sent = referrals.find(({ packages }) => packages.some(({ sentAt }) => sentAt)) ?? referrals[0];
  return `/cases/${items[0].caseId}?referral=${sent.referralId}`;
}

async function firstIncident(ask) {
  const { items } = await ask("/v1/incidents");
  return items[0] ? `/incidents/${items[0].incidentId}` : "/incidents";
}

async function busiestCustomer(ask) {
  const { items } = await ask("/v1/customers?sort=recent&limit=50");
  const timelines = await Promise.all(
    items.map(async ({ customerId }) => ({
      customerId,
      told: (await ask(`/v1/customers/${customerId}/timeline?limit=30`)).items.length,
    })),
  );
  const most = timelines.sort((a, b) => b.told - a.told)[0];
  return `/customers/${most.customerId}?tab=timeline`;
}
