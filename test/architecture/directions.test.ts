import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { cruise, type ICruiseResult } from "dependency-cruiser";
import { afterAll, beforeAll, expect, test } from "vitest";

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const config = createRequire(import.meta.url)(join(ROOT, ".dependency-cruiser.cjs"));

let plot: string;
beforeAll(async () => {
  plot = await mkdtemp(join(ROOT, "node_modules/.planted-"));
});
afterAll(() => rm(plot, { recursive: true, force: true }));

async function judge(base: string, folders = ["src", "web"]): Promise<ICruiseResult> {
  const { outputType: _none, tsConfig: _config, ...options } = config.options;
  const ruleSet = { forbidden: config.forbidden };
  const { output } = await cruise(folders, {
    ...options,
    doNotFollow: { path: "node_modules/(?!\\.planted)" },
    baseDir: base,
    ruleSet,
    validate: true,
  });
  return output as ICruiseResult;
}

/** Writes a tiny tree of files and gives the names of the rules it breaks. */
async function broken(name: string, files: Record<string, string>): Promise<string[]> {
  const base = join(plot, name);
  await mkdir(join(base, "web"), { recursive: true });
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(base, path)), { recursive: true });
    await writeFile(join(base, path), text);
  }
  const { summary } = await judge(base);
  return [...new Set(summary.violations.map((one) => one.rule.name))];
}

const value = "export const x = 1;\n";
const imports = (path: string) => `import { x } from "${path}";\nexport const y = x;\n`;

const PLANTED: Record<string, Record<string, string>> = {
  "no-cycles": {
    "src/cases/a.ts": `import { y } from "./b.ts";\nexport const x = y;\n`,
    "src/cases/b.ts": `import { x } from "./a.ts";\nexport const y = x;\n`,
  },
  "kernel-is-a-leaf": { "src/kernel/a.ts": imports("../cases/b.ts"), "src/cases/b.ts": value },
  "rules-are-pure": {
    "src/cases/rules/a.ts": `import { readFileSync } from "node:fs";\nexport const x = readFileSync;\n`,
  },
  "contract-knows-rules-only": { "src/cases/contract.ts": imports("./reads.ts"), "src/cases/reads.ts": value },
  "web-reads-contracts": { "web/a.ts": imports("../src/cases/actions/b.ts"), "src/cases/actions/b.ts": value },
  "server-never-sees-web": { "src/cases/a.ts": imports("../../web/b.ts"), "web/b.ts": value },
  "store-is-private": { "src/search/a.ts": imports("../cases/store.ts"), "src/cases/store.ts": value },
  "stores-hold-no-actions": { "src/cases/store.ts": imports("./actions/a.ts"), "src/cases/actions/a.ts": value },
  "platform-knows-no-capability": { "src/platform/a.ts": imports("../cases/b.ts"), "src/cases/b.ts": value },
  "composition-is-on-top": { "src/cases/a.ts": imports("../app/b.ts"), "src/app/b.ts": value },
  "demo-is-only-composed": { "src/cases/a.ts": imports("../demo/b.ts"), "src/demo/b.ts": value },
};

test("every rule has a planted violation", () => {
  expect(Object.keys(PLANTED).sort()).toEqual(config.forbidden.map((rule: { name: string }) => rule.name).sort());
});

test.each(Object.entries(PLANTED))("%s catches its planted violation", async (rule, files) => {
  expect(await broken(rule, files)).toContain(rule);
});

test("the tree keeps every rule, and the tool has really read it", async () => {
  const { summary } = await judge(ROOT, ["src", "web", "test"]);
  expect(summary.violations.map((one) => `${one.rule.name}: ${one.from} → ${one.to}`)).toEqual([]);
  // With a parser that cannot read the sources the tool finds nothing and says all is well.
  expect(summary.totalCruised).toBeGreaterThan(300);
}, 60_000);
