import { randomBytes } from "node:crypto";
import { chown, mkdir, mkdtemp, readdir, readFile, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Binaries } from "./binaries.ts";
import { findLaunch, type Launch } from "./launch.ts";
import { refuseEmbedded } from "./refusals.ts";

/** A database directory that exists: where it is, how to start it, and the password of its one user `redress`. */
export interface Cluster {
  /** Real path of PostgreSQL's own directory. */
  directory: string;
  launch: Launch;
  password: string;
}

/**
 * Opens `<dataDir>/postgres`, making it on first start. It is made aside and moved into place whole, so neither an
 * interruption nor a second process starting at once leaves half a database.
 */
export async function openCluster(dataDir: string, binaries: Binaries): Promise<Cluster> {
  await mkdir(dataDir, { recursive: true });
  const home = join(dataDir, "postgres");
  if (!(await exists(home))) await create(home, binaries);
  const launch = await findLaunch(home, binaries.postgres);
  const directory = await realpath(join(home, "cluster"));
  const password = (await readFile(join(home, "password"), "utf8")).trim();
  return { directory, launch, password };
}

async function create(home: string, binaries: Binaries): Promise<void> {
  await removeAbandoned(home);
  const draft = await mkdtemp(`${home}.new-`);
  try {
    await fill(draft, binaries);
    await publish(draft, home);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/** Drafts of starts that were killed; a living one is done within seconds. */
async function removeAbandoned(home: string): Promise<void> {
  for (const name of await readdir(dirname(home))) {
    const path = join(dirname(home), name);
    if (!path.startsWith(`${home}.new-`)) continue;
    const made = await stat(path).catch(() => undefined);
    if (made && Date.now() - made.mtimeMs > 600_000) await rm(path, { recursive: true, force: true });
  }
}

async function fill(draft: string, binaries: Binaries): Promise<void> {
  const cluster = join(draft, "cluster");
  await mkdir(cluster, { mode: 0o700 });
  const launch = await findLaunch(draft, binaries.postgres);
  const passwordFile = join(draft, "password");
  await writeFile(passwordFile, `${randomBytes(24).toString("base64url")}\n`, { mode: 0o600 });
  if (launch.owner !== undefined) {
    for (const path of [draft, cluster, passwordFile]) await chown(path, launch.owner, launch.owner);
  }
  const names = ["-U", "redress", "-A", "scram-sha-256", `--pwfile=${passwordFile}`];
  // Sorting is PostgreSQL's own (does not change with the system's libc); classes of characters are Unicode's.
  const words = ["-E", "UTF8", "--locale=C.UTF-8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
  await finish(launch, binaries.initdb, ["-D", cluster, ...names, ...words, "--lc-messages=C"]);
  await finish(launch, binaries.postgres, ["--single", "-D", cluster, "postgres"], "create database redress\n");
}

async function publish(draft: string, home: string): Promise<void> {
  try {
    await rename(draft, home);
  } catch (error) {
    // Another process was quicker: its database is as good as ours.
    if (!(await exists(home))) throw error;
  }
}

function finish(launch: Launch, program: string, args: readonly string[], input = ""): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = launch.spawn(program, args, { stdio: ["pipe", "ignore", "pipe"] });
    let said = "";
    child.stderr?.on("data", (chunk: Buffer) => {
      said = (said + chunk).slice(-2000);
    });
    child.once("error", reject);
    child.once("close", (code) =>
      code === 0 ? resolve() : reject(refuseEmbedded("embedded_failed", { reason: said.trim() || `exit ${code}` })),
    );
    child.stdin?.on("error", () => undefined);
    child.stdin?.end(input);
  });
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
