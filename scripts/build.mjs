import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const BUILDERS = { server: buildServer, web: buildWeb };

/** Builds the named parts of dist/ side by side and gives one line that says how long each took. */
export async function build(parts) {
  const times = await Promise.all(
    parts.map(async (part) => {
      const startedAt = new Date();
      await BUILDERS[part](startedAt);
      return `${part} ${((Date.now() - startedAt) / 1000).toFixed(1)} s`;
    }),
  );
  return `built ${times.join(", ")}`;
}

/** Parts appear whole: a process that starts meanwhile finds the old ones or the new ones. */
async function buildServer(startedAt) {
  const { build: bundle } = await import("esbuild");
  const outdir = join(root, "dist/server");
  const { outputFiles } = await bundle({
    absWorkingDir: root,
    entryPoints: { main: "src/cli/main.ts" },
    outdir,
    chunkNames: "chunks/[name]-[hash]",
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    external: await leftOutside(),
    // Its modules for Node are CommonJS, which would ask for `require` in a bundle of modules.
    alias: { yaml: join(root, "node_modules/yaml/browser/index.js") },
    sourcemap: true,
    // A stack needs places, not texts: node reads every map when its file is loaded.
    sourcesContent: false,
    write: false,
    logLevel: "error",
  });
  const main = join(outdir, "main.js");
  // The entry comes last: it names chunks that must be there.
  for (const file of outputFiles.sort((a, b) => Number(a.path === main) - Number(b.path === main))) {
    await writeWhole(file.path, file.contents);
  }
  await utimes(main, startedAt, startedAt);
  await removeOldChunks(join(outdir, "chunks"), new Set(outputFiles.map(({ path }) => path)));
}

/** Of many small files, and needed by commands that start no server: from one file they load faster. */
const BUNDLED = ["yaml", "zod"];

/** Every other package stays where it is installed. */
async function leftOutside() {
  const { dependencies, optionalDependencies, devDependencies } = JSON.parse(
    await readFile(join(root, "package.json"), "utf8"),
  );
  const all = Object.keys({ ...dependencies, ...optionalDependencies, ...devDependencies });
  return all.filter((name) => !BUNDLED.includes(name));
}

async function buildWeb(startedAt) {
  const { build: bundle } = await import("vite");
  const final = join(root, "dist/web");
  const draft = `${final}.new-${process.pid}`;
  try {
    const configFile = join(root, "vite.config.ts");
    await bundle({ configFile, logLevel: "warn", build: { outDir: draft, emptyOutDir: true } });
    const { writeGuide } = await import("./guide.mjs");
    await writeGuide(draft);
    await compress(draft);
    await utimes(join(draft, "index.html"), startedAt, startedAt);
    await rename(final, `${draft}.old`).catch(() => undefined);
    await rename(draft, final);
  } finally {
    await rm(draft, { recursive: true, force: true });
    await rm(`${draft}.old`, { recursive: true, force: true });
  }
}

/** Text goes out compressed without the server's work: each file has its .br and .gz beside it. */
async function compress(folder) {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(js|css|html|svg|json)$/.test(entry.name)) continue;
    const path = join(entry.parentPath ?? entry.path, entry.name);
    const text = await readFile(path);
    const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
    await Promise.all([
      writeFile(`${path}.br`, brotliCompressSync(text, quality)),
      writeFile(`${path}.gz`, gzipSync(text, { level: 9 })),
    ]);
  }
}

async function writeWhole(path, contents) {
  await mkdir(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}`;
  await writeFile(draft, contents);
  await rename(draft, path);
}

/** A running server may still load a chunk of the build before; nobody needs those of yesterday. */
async function removeOldChunks(folder, current) {
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name);
    const { mtimeMs } = await stat(path);
    if (!current.has(path) && Date.now() - mtimeMs > 86_400_000) await rm(path, { force: true });
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const named = process.argv.slice(2);
  const all = existsSync(join(root, "web/index.html")) ? ["server", "web"] : ["server"];
  try {
    // Standard output belongs to the command that may be waiting for this.
    console.error(await build(named.length > 0 ? named : all));
  } catch (error) {
    console.error(`The application could not be built: ${error.message}`);
    process.exitCode = 3;
  }
}
