import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { copyOfProduct } from "./shots/copy-of-product.mjs";
import { PAGES } from "./shots/pages.mjs";
import { startProduct } from "./shots/product.mjs";
import { renderAll } from "./shots/render.mjs";

const root = join(import.meta.dirname, "..");
const HELP = `npm run shots -- [--only desk,case] [--quick] [--out shots]

Starts the product with its demo on a temporary directory and renders every page in Chinese and English, light and
dark, at 1366×768, 1366×625 and 390×844. Fails when a page logs an error or scrolls sideways.
  --only   names of pages, separated by commas: ${PAGES.map(({ name }) => name).join(", ")}
  --quick  Chinese, light, 1366×768 and 390×844 only
  --out    folder for the pictures (shots/)
SHOTS_PORT chooses the port (7390), CHROMIUM_PATH the browser, SHOTS_URL a server with the demo that already runs.`;

const EVERYTHING = {
  langs: ["zh", "en"],
  themes: ["light", "dark"],
  sizes: [
    [1366, 768],
    [1366, 625],
    [390, 844],
  ],
};
const QUICK = {
  langs: ["zh"],
  themes: ["light"],
  sizes: [
    [1366, 768],
    [390, 844],
  ],
};

process.exitCode = await main();

async function main() {
  const { values } = parseArgs({
    options: {
      only: { type: "string" },
      quick: { type: "boolean" },
      out: { type: "string", default: join(root, "shots") },
      help: { type: "boolean" },
    },
  });
  if (values.help) return say(HELP, 0);
  const wanted = values.only?.split(",").map((name) => name.trim());
  const unknown = wanted?.filter((name) => !PAGES.some((page) => page.name === name)) ?? [];
  if (unknown.length > 0) return say(`No page is called ${unknown.join(", ")}.\n\n${HELP}`, 2);
  const pages = PAGES.filter(({ name }) => !wanted || wanted.includes(name));
  await mkdir(values.out, { recursive: true });
  const started = [];
  const stop = async () => {
    // The last started first; the files they run from come last.
    for (const one of started.splice(0)) await one.stop();
  };
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => void stop().then(() => process.exit(1)));
  try {
    const servers = await startServers(pages, started);
    const faults = await renderAll(pages, values.quick ? QUICK : EVERYTHING, { servers, out: values.out, say });
    for (const fault of faults) console.error(`✗ ${fault}`);
    return faults.length > 0 ? 1 : say(`${pages.length} pages are in ${values.out}`, 0);
  } finally {
    await stop();
  }
}

/** One server with the demo, and a fresh one where a page needs a house that is not set up yet. */
async function startServers(pages, started) {
  const port = Number(process.env.SHOTS_PORT ?? 7390);
  const running = process.env.SHOTS_URL;
  const wants = { demo: pages.some((page) => page.on !== "fresh"), fresh: pages.some((page) => page.on === "fresh") };
  const servers = running ? { demo: { url: running } } : {};
  if (running) say(`Using ${running}`);
  if (!wants.fresh && running) return servers;
  say("Building what is stale, starting the product and telling its demo…");
  const product = await copyOfProduct(root);
  const start = async (name, options) => {
    servers[name] = await startProduct(product.folder, options);
    started.unshift(servers[name]);
  };
  started.push({ stop: product.remove });
  if (wants.demo && !running) await start("demo", { port, demo: true });
  if (wants.fresh) await start("fresh", { port: port + 1, demo: false });
  return servers;
}

function say(text, code) {
  console.log(text);
  return code;
}
