import type { CaseRowShape } from "../../src/cases/contract/shapes.ts";

/** A row of the list, as the server answers it. */
export type CaseListRow = CaseRowShape;

/** Name of a row for the ear. */
export function nameOfRow(row: Pick<CaseListRow, "number" | "title">): string {
  return `${row.number} ${row.title}`;
}

/** Cases that may be assigned together: not accepted yet, so no customer has to be told of a change (R2). */
export function isAssignable(row: Pick<CaseListRow, "state">): boolean {
  return row.state === "received";
}
