import { cp, mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packageRoot } from "../../src/platform/package-root.ts";

/** The product as a package without sources, so that no start of it builds anything or changes under the test. */
export interface Installation {
  /** The program to run with Node. */
  program: string;
  remove(): Promise<void>;
}

/** Installs the server aside, built anew when a source is newer. The page is a stub: faults are about the server. */
export async function install(): Promise<Installation> {
  const root = packageRoot();
  const { staleParts } = (await import(join(root, "scripts/stale.mjs"))) as { staleParts(root: string): string[] };
  const { build } = (await import(join(root, "scripts/build.mjs"))) as { build(parts: string[]): Promise<string> };
  if (staleParts(root).includes("server")) await build(["server"]);
  const home = await mkdtemp(join(tmpdir(), "redress-installed-"));
  // The entry names chunks, which are written before it: taken in this order the copy is whole.
  for (const part of ["dist/server/main.js", "dist/server/chunks", "bin", "migrations", "package.json"])
    await cp(join(root, part), join(home, part), { recursive: true });
  await symlink(join(root, "node_modules"), join(home, "node_modules"));
  return {
    program: join(home, "bin/redress.js"),
    remove: () => rm(home, { recursive: true, force: true }),
  };
}
