import { openRows, type TableFile } from "./readers/open-rows.ts";
import type { Row } from "./readers/row.ts";

/** Rows of one transaction: enough to share its cost, few enough to be cancelled and resumed quickly. */
export const BATCH = 200;

/** The rows behind a line in batches of equal size; the same file always gives the same batches from the same line on. */
export async function* readBatches(file: TableFile, behind: number, size = BATCH): AsyncGenerator<Row[]> {
  let batch: Row[] = [];
  for await (const row of openRows(file)) {
    if (row.line <= behind) continue;
    batch.push(row);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
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
