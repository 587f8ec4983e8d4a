#!/usr/bin/env node
// Plain JavaScript on purpose: it runs before anything is built, on any Node, and says what is wrong.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Redress needs Node 20.19 or later; this is ${process.versions.node}.`);
  process.exit(1);
}

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const main = join(root, "dist/server/main.js");
await buildWhatIsStale();
process.setSourceMapsEnabled(true);
const { main: run } = await import(pathToFileURL(main).href);
process.exitCode = await run(process.argv);

async function buildWhatIsStale() {
  if (!existsSync(join(root, "scripts/stale.mjs"))) return;
  const { staleParts } = await import("../scripts/stale.mjs");
  // Only the server shows pages; other commands should not wait for them.
  const wanted = process.argv[2] === "serve" ? ["server", "web"] : ["server"];
  const stale = staleParts(root, wanted);
  if (stale.length === 0) return;
  if (wanted.includes("web")) console.error("Building the application (first start, or the sources changed)…");
  // In a process of its own: the builders' memory and settings must not stay with the server.
  const stdio = ["ignore", "ignore", wanted.includes("web") ? "inherit" : "pipe"];
  const built = spawnSync(process.execPath, [join(root, "scripts/build.mjs"), ...stale], { stdio });
  if (built.status === 0) return;
  if (built.stderr) process.stderr.write(built.stderr);
  process.exit(3);
}
