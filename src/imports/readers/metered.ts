import { Transform, type TransformCallback } from "node:stream";
import type { Refusal } from "../../kernel/refusal.ts";
import { refuse } from "../rules/refusals.ts";
import { Unreadable } from "./row.ts";

const MB = 1024 * 1024;
const plain = (count: number) => count.toLocaleString("en-US");

/**
 * How much is read of a packed file, whatever it says of itself: some kilobytes can unpack to a thousand times as much.
 * What is held in memory has the narrow limits; what passes through as a stream has wide ones, to bound the time.
 */
export const LIMITS = {
  /** A gzipped file, unpacked. */
  unpacked: 1024 * MB,
  /** The list of sheets, of links and of formats of a workbook, each held whole. */
  about: { bytes: 16 * MB, tags: 400_000 },
  /** The shared texts of a workbook, held whole. */
  texts: { bytes: 128 * MB, tags: 4_000_000 },
  /** One row of a sheet, or what stands between two. */
  row: { bytes: 16 * MB },
  /** All sheets of a workbook together. */
  sheets: { bytes: 512 * MB, cells: 10_000_000, count: 1000 },
  /** What the widest workbook can have. */
  columns: 16_384,
} as const;

/** Passes bytes on until `check`, told of every chunk before it goes on, has something against it. */
export function metered(check: (chunk: Buffer) => Refusal | null): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, done: TransformCallback) {
      const refusal = check(chunk);
      if (refusal) done(new Unreadable(refusal));
      else done(null, chunk);
    },
  });
}

/** Lets as many bytes, and XML tags where they count, pass as the limit says; then the part is refused. */
export function partWithin(file: string, part: string, limit: { bytes: number; tags?: number }) {
  let [bytes, tags] = [0, 0];
  return (chunk: Buffer): Refusal | null => {
    bytes += chunk.length;
    if (limit.tags !== undefined) tags += tagsIn(chunk);
    if (bytes > limit.bytes) return partTooLarge(file, part, `${limit.bytes / MB} MB`);
    return tags > (limit.tags ?? tags) ? partTooLarge(file, part, `${plain(limit.tags!)} XML tags`) : null;
  };
}

/** What is read of the sheets of one workbook, counted over all of them. */
export class SheetGauge {
  private bytes = 0;
  private sinceRow = 0;
  private cells = 0;
  constructor(private readonly file: string) {}

  /** Counts what comes of a sheet; a row that has no end is noticed here, before it is held whole. */
  passing(part: string): (chunk: Buffer) => Refusal | null {
    this.sinceRow = 0;
    return ({ length }) => {
      this.bytes += length;
      this.sinceRow += length;
      if (this.sinceRow > LIMITS.row.bytes)
        return partTooLarge(this.file, `${part} <row>`, `${LIMITS.row.bytes / MB} MB`);
      return this.bytes > LIMITS.sheets.bytes ? unpacksTooLarge(this.file, LIMITS.sheets.bytes) : null;
    };
  }

  /** Counts a row that has been read; throws when the workbook has more cells than are read. */
  row(cells: number): void {
    this.sinceRow = 0;
    this.cells += cells;
    if (this.cells > LIMITS.sheets.cells) throw tooMany("workbook_cells_too_many", this.file, LIMITS.sheets.cells);
  }
}

export function unpacksTooLarge(file: string, bytes: number): Refusal {
  return refuse("file_unpacks_too_large", { params: { file, limit: `${plain(bytes / MB)} MB` } }).refusal;
}

export function tooMany(
  code: "workbook_cells_too_many" | "workbook_sheets_too_many" | "columns_too_many",
  file: string,
  limit: number,
): Unreadable {
  return new Unreadable(refuse(code, { params: { file, limit: plain(limit) } }).refusal);
}

function partTooLarge(file: string, part: string, limit: string): Refusal {
  return refuse("workbook_part_too_large", { params: { file, part, limit } }).refusal;
}

const TAG = "<".charCodeAt(0);

function tagsIn(chunk: Buffer): number {
  let tags = 0;
  for (const byte of chunk) if (byte === TAG) tags++;
  return tags;
}
