import { openRows, type TableFile } from "./readers/open-rows.ts";
import type { Row } from "./readers/row.ts";

/** Rows of one transaction: enough to share its cost, few enough to be cancelled and resumed quickly. */
export const BATCH = 200;
/** Characters of a batch, so that long rows do not fill the memory: two batches are held at a time. */
const FULL = 4 * 1024 * 1024;

/** The rows behind a line in batches; the same file always gives the same batches from the same line on. */
export async function* readBatches(file: TableFile, behind: number, size = BATCH): AsyncGenerator<Row[]> {
  let batch: Row[] = [];
  let weight = 0;
  for await (const row of openRows(file)) {
    if (row.line <= behind) continue;
    batch.push(row);
    weight += weightOf(row);
    if (batch.length < size && weight < FULL) continue;
    yield batch;
    [batch, weight] = [[], 0];
  }
  if (batch.length > 0) yield batch;
}

function weightOf(row: Row): number {
  if (!("cells" in row)) return row.excerpt.length;
  let weight = 0;
  for (const column in row.cells) weight += column.length + row.cells[column]!.length;
  return weight;
}

/** Reads one batch ahead, so that the file is read while the database writes. */
export async function* ahead<T>(source: AsyncGenerator<T>): AsyncGenerator<T> {
  try {
    let next = source.next();
    for (;;) {
      const { done, value } = await next;
      if (done) return;
      next = source.next();
      // Looked at with the next turn; until then its failure must not count as uncaught.
      next.catch(() => undefined);
      yield value;
    }
  } finally {
    await source.return(undefined);
  }
}
