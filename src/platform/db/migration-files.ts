import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { packageRoot } from "../package-root.ts";

/** One step of the schema, from `migrations/NNNN_words.sql`. */
export interface MigrationFile {
  name: string;
  sql: string;
  /** sha256 in hex; the same whatever line ends a checkout uses. */
  checksum: string;
}

/** Reads the migrations in order; a number used twice is a bug and throws. */
export async function readMigrations(directory = join(packageRoot(), "migrations")): Promise<MigrationFile[]> {
  const names = (await readdir(directory)).filter((name) => /^\d{4}_\w+\.sql$/.test(name)).sort();
  const twice = names.find((name, index) => names[index - 1]?.slice(0, 4) === name.slice(0, 4));
  if (twice) throw new Error(`two migrations have the number ${twice.slice(0, 4)} in ${directory}`);
  return Promise.all(
    names.map(async (name) => {
      const sql = (await readFile(join(directory, name), "utf8")).replaceAll("\r\n", "\n");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    }),
  );
}
