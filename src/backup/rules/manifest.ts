import { z } from "zod";

/** How backups are laid out; a later layout gets the next number, and this product still reads the earlier ones. */
export const FORMAT = 1;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** The first part, `header.json`: what is known before a row is read. */
export const backupHeader = z.object({
  format: z.literal(FORMAT),
  product: z.literal("redress"),
  version: z.string(),
  takenAt: z.iso.datetime(),
  /** Migrations that made the schema, in order, with their checksums. */
  migrations: z.array(z.object({ name: z.string(), checksum: sha256 })),
  /** Every table with the columns its rows are written in. */
  tables: z.array(z.object({ name: z.string().regex(/^[a-z_][a-z0-9_]*$/), columns: z.array(z.string()) })),
});
export type BackupHeader = z.infer<typeof backupHeader>;

/** The last part, `manifest.json`: what all others must be. A backup without it was never finished. */
export const backupManifest = z.object({
  tables: z.array(z.object({ name: z.string(), rows: z.number(), bytes: z.number(), sha256 })),
  jobs: z.number(),
  sequences: z.array(z.object({ name: z.string(), last: z.number().nullable() })),
  files: z.object({ count: z.number(), bytes: z.number() }),
});
export type BackupManifest = z.infer<typeof backupManifest>;

/** The first migration of a backup that this product does not have, or has otherwise: then it is a newer one's. */
export function unknownMigration(
  backedUp: BackupHeader["migrations"],
  known: readonly { name: string; checksum: string }[],
): string | null {
  const checksums = new Map(known.map(({ name, checksum }) => [name, checksum]));
  return backedUp.find(({ name, checksum }) => checksums.get(name) !== checksum)?.name ?? null;
}

/** What was restored, beside what the manifest says must be; the first difference in words, or null. */
export function differenceOf(
  manifest: BackupManifest,
  read: Pick<BackupManifest, "tables" | "jobs" | "files">,
): string | null {
  const got = new Map(read.tables.map((table) => [table.name, table]));
  for (const { name, rows, bytes, sha256 } of manifest.tables) {
    const table = got.get(name);
    if (rows > 0 && !table) return `${name} is missing`;
    if (!table) continue;
    if (table.rows !== rows) return `${name} has ${table.rows} rows instead of ${rows}`;
    if (table.bytes !== bytes || table.sha256 !== sha256) return `${name} is not as it was written`;
  }
  if (read.tables.length > manifest.tables.length) return "there are tables that the manifest does not name";
  if (read.jobs !== manifest.jobs) return `${read.jobs} jobs instead of ${manifest.jobs}`;
  const { count, bytes } = manifest.files;
  return read.files.count === count && read.files.bytes === bytes
    ? null
    : `${read.files.count} files instead of ${count}`;
}
