import { cp, mkdir, mkdtemp, readdir, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "../build.mjs";
import { staleParts } from "../stale.mjs";

/** Sources stay behind: a package without them builds nothing by itself. */
const LEFT_OUT = ["src", "web", "test", "scripts", "dist", "bin", "data", "shots", "coverage", ".git"];

/**
 * The product as it is built now, in a folder of its own: a build in the working tree meanwhile would take the files
 * away from under the pages being rendered.
 */
export async function copyOfProduct(root) {
  const stale = staleParts(root);
  if (stale.length > 0) await build(stale);
  const folder = await mkdtemp(join(tmpdir(), "redress-shots-"));
  const others = (await readdir(root)).filter((name) => !LEFT_OUT.includes(name));
  await Promise.all(others.map((name) => symlink(join(root, name), join(folder, name))));
  await mkdir(join(folder, "dist"));
  for (const part of ["bin", "dist/server", "dist/web"]) {
    await cp(join(root, part), join(folder, part), { recursive: true });
  }
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
