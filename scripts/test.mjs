// npm test: installs what it lacks (dependencies, a browser), checks the sources, builds, and runs every layer.
// Arguments go to vitest, for example: npm test -- --project unit
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const given = process.argv.slice(2);
const run = (command, args, options = {}) =>
  spawnSync(command, args, { cwd: root, stdio: "inherit", ...options }).status ?? 1;

if (!existsSync(join(root, "node_modules/vitest"))) must("npm", ["ci"]);
const wholeSuite = given.length === 0;
if (wholeSuite) ensureBrowser();
// Of the checks, directions are among the tests.
if (wholeSuite) for (const check of ["check:format", "check:types"]) must("npm", ["run", "--silent", check]);
must(process.execPath, ["scripts/build.mjs"]);

const folder = mkdtempSync(join(tmpdir(), "redress-report-"));
const report = join(folder, "report.json");
const status = run(process.execPath, [
  "node_modules/vitest/vitest.mjs",
  "run",
  "--reporter=default",
  "--reporter=json",
  `--outputFile.json=${report}`,
  ...given,
]);
closing(report, status);
rmSync(folder, { recursive: true, force: true });
process.exit(status);

function must(command, args) {
  const code = run(command, args);
  if (code !== 0) process.exit(code);
}

/** The browser tests drive Debian's Chromium; another one can be named with CHROMIUM_PATH. */
function ensureBrowser() {
  if (process.env.CHROMIUM_PATH || existsSync("/usr/bin/chromium")) return;
  const apt = spawnSync("apt-get", ["--version"]).status === 0;
  if (!apt || process.getuid?.() !== 0) {
    console.error(
      "The browser tests need Chromium: install the packages chromium and fonts-noto-cjk, or set CHROMIUM_PATH.",
    );
    process.exit(1);
  }
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  if (run("apt-get", ["update", "-q"], { env }) !== 0) process.exit(1);
  if (run("apt-get", ["install", "-y", "-q", "--no-install-recommends", "chromium", "fonts-noto-cjk"], { env }) !== 0)
    process.exit(1);
}

/** One line that any reader, person or machine, can take the outcome from. */
function closing(file, code) {
  if (!existsSync(file)) return;
  const { numPassedTests, numFailedTests, numPendingTests, numTotalTests } = JSON.parse(readFileSync(file, "utf8"));
  if (numTotalTests === 0) return;
  // A file that could not even be loaded counts no failed test, and still is a failure.
  const failed = code === 0 ? 0 : Math.max(1, numFailedTests);
  console.log(`\n${numPassedTests} passed, ${failed} failed, ${numPendingTests} skipped`);
}
