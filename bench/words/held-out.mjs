// What constructions find of faults their writer did not see: node bench/words/held-out.mjs PHRASES.yaml [--show]
// PHRASES is a list {id, lang, severity, text, variants?, sentence_only?}; severity 0 must not be found. Each entry belongs
// to one of five folds by its id; held-out/N holds constructions written from the other four, and is asked only for N.
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { parse } from "yaml";

const here = dirname(fileURLToPath(import.meta.url));
const [file, show] = process.argv.slice(2);
const { phrases } = parse(readFileSync(file, "utf8"));
const { languageGuard } = await engine();
const foldOf = (id) => createHash("sha256").update(`fold${id}`).digest()[0] % 5;
const total = { wordings: 0, found: 0, entries: 0, entriesFound: 0, harmless: 0, falseAlarms: 0 };

for (let fold = 0; fold < 5; fold++) {
  const guards = Object.fromEntries(
    ["zh", "en"].map((lang) => [lang, guardOf(join(here, "held-out", `${fold}`, `${lang}.yaml`))]),
  );
  if (!guards.zh) continue;
  const asked = phrases.filter((phrase) => foldOf(phrase.id) === fold);
  const figures = measure(asked, (phrase, text) => guards[phrase.lang].check(text).length > 0);
  for (const key of Object.keys(total)) total[key] += figures[key];
  console.log(JSON.stringify({ fold, ...figures, ...rates(figures) }));
}
console.log(JSON.stringify({ fold: "all", ...total, ...rates(total) }));

function measure(asked, finds) {
  const figures = { wordings: 0, found: 0, entries: 0, entriesFound: 0, harmless: 0, falseAlarms: 0 };
  for (const phrase of asked) {
    const wordings = [phrase.text, ...(phrase.variants ?? []), ...(phrase.sentence_only ?? [])];
    const hits = wordings.filter((text) => finds(phrase, text));
    if (phrase.severity === 0) {
      figures.harmless++;
      if (finds(phrase, phrase.text)) figures.falseAlarms++;
      continue;
    }
    figures.wordings += wordings.length;
    figures.found += hits.length;
    figures.entries++;
    if (hits.length > 0) figures.entriesFound++;
    if (show) for (const text of wordings) if (!hits.includes(text)) console.log(`missed ${phrase.id} ${text}`);
  }
  return figures;
}

function rates({ wordings, found, entriesFound, falseAlarms }) {
  const round = (share) => Math.round(share * 1000) / 1000;
  return { recall: round(found / wordings), precision: round(entriesFound / (entriesFound + falseAlarms)) };
}

function guardOf(path) {
  if (!existsSync(path)) return undefined;
  const { classes, constructions } = parse(readFileSync(path, "utf8"));
  const guard = languageGuard(constructions, classes ?? {});
  if (!guard.check) throw new Error(`${path}: ${JSON.stringify(guard)}`);
  return guard;
}

/** The product's own guard, from its sources. */
async function engine() {
  const folder = mkdtempSync(join(tmpdir(), "redress-words-"));
  const outfile = join(folder, "guard.mjs");
  const entry = join(here, "../../src/words/rules/check-text.ts");
  await build({ entryPoints: [entry], bundle: true, platform: "node", format: "esm", outfile, logLevel: "error" });
  const loaded = await import(pathToFileURL(outfile).href);
  rmSync(folder, { recursive: true });
  return loaded;
}
