import { createHash } from "node:crypto";
import { lineEnds } from "./actions/write-backup.ts";
import type { Part } from "./archive/read-archive.ts";
import { refused } from "./refused.ts";
import {
  type BackupHeader,
  type BackupManifest,
  backupHeader,
  backupManifest,
  differenceOf,
} from "./rules/manifest.ts";
import type { QueuedJob } from "./snapshot-store.ts";
import { SECRET_PART } from "./what-is-kept.ts";

/** Who takes what a backup holds, in the order it comes. */
export interface Taker {
  /** Before anything else. */
  begin(header: BackupHeader): Promise<void>;
  table(table: BackupHeader["tables"][number], rows: AsyncIterable<Buffer>): Promise<void>;
  jobs(jobs: QueuedJob[]): Promise<void>;
  /** Keeps a file and gives the sha256 of what came. */
  file(folder: string, hash: string, content: AsyncIterable<Buffer>): Promise<string>;
  secret?(secret: string): Promise<void>;
}

/**
 * Hands a backup over part by part and gives its header and manifest, once everything that came is proved to be what
 * was written. Until it has returned, nothing that was handed over may count. Throws refusals.
 */
export async function readBackup(
  file: string,
  parts: AsyncGenerator<Part>,
  to: Taker,
): Promise<{ header: BackupHeader; manifest: BackupManifest }> {
  const damaged = (reason: string) => refused("backup_damaged", { file, reason });
  const reader = partReader(parts);
  const first = await reader.next();
  if (first?.name !== "header.json") throw damaged("it does not begin as a backup");
  const header = parsed(backupHeader, await textOf(first), damaged);
  await to.begin(header);
  const read: Pick<BackupManifest, "tables" | "jobs" | "files"> = {
    tables: [],
    jobs: 0,
    files: { count: 0, bytes: 0 },
  };
  for (let part = await reader.next(); part; part = await reader.next()) {
    const [kind, name = "", rest = ""] = part.name.split("/");
    if (kind === "tables") {
      const table = header.tables.find((one) => one.name === name);
      if (!table) throw damaged(`${name} is not in its header`);
      read.tables.push(await takeTable(table, reader, part, to));
    } else if (kind === "jobs.json") {
      const jobs = JSON.parse(await textOf(part)) as QueuedJob[];
      read.jobs = jobs.length;
      await to.jobs(jobs);
    } else if (kind === "files") {
      if (!/^[0-9a-f]{64}$/.test(rest)) throw damaged(`${part.name} is no name of a file`);
      if ((await to.file(name, rest, part.content)) !== rest) throw damaged(`${part.name} is not as it was written`);
      read.files.count += 1;
      read.files.bytes += part.size;
    } else if (part.name === SECRET_PART) {
      const secret = await textOf(part);
      await to.secret?.(secret);
    } else if (part.name === "manifest.json") {
      const manifest = parsed(backupManifest, await textOf(part), damaged);
      const difference = differenceOf(manifest, read);
      if (difference) throw damaged(difference);
      return { header, manifest };
    } else throw damaged(`${part.name} is nothing a backup holds`);
  }
  throw damaged("it ends too early");
}

async function takeTable(
  table: BackupHeader["tables"][number],
  reader: PartReader,
  first: Part,
  to: Taker,
): Promise<BackupManifest["tables"][number]> {
  const hash = createHash("sha256");
  const sum = { rows: 0, bytes: 0 };
  const prefix = `tables/${table.name}/`;
  async function* rows() {
    for (let part: Part | undefined = first; part?.name.startsWith(prefix); part = await reader.next())
      for await (const chunk of part.content) {
        hash.update(chunk);
        sum.bytes += chunk.length;
        sum.rows += lineEnds(chunk);
        yield chunk;
      }
    reader.putBack();
  }
  await to.table(table, rows());
  return { name: table.name, ...sum, sha256: hash.digest("hex") };
}

interface PartReader {
  next(): Promise<Part | undefined>;
  /** Gives the last part, still unread, once more. */
  putBack(): void;
}

function partReader(parts: AsyncGenerator<Part>): PartReader {
  let last: Part | undefined;
  let again = false;
  return {
    next: async () => {
      if (!again) {
        const { value, done } = await parts.next();
        last = done ? undefined : value;
      }
      again = false;
      return last;
    },
    putBack: () => {
      again = true;
    },
  };
}

async function textOf({ content }: Part): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of content) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}

function parsed<T>(
  schema: { safeParse(value: unknown): { success: true; data: T } | { success: false } },
  text: string,
  damaged: (reason: string) => Error,
): T {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw damaged("it cannot be read");
  }
  const read = schema.safeParse(value);
  if (!read.success) throw damaged("it is laid out otherwise");
  return read.data;
}
