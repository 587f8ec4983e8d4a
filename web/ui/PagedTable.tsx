import { RefusalBox, type Refused } from "./RefusalBox.tsx";
import { Table, type TableProps } from "./Table.tsx";

/** What a keyset list gives (`useList`): its rows so far, and how to get more. */
interface Paged<Row> {
  rows: readonly Row[];
  reading: boolean;
  onMore?: () => void;
  readingMore: boolean;
  refusal: Refused | null;
  again: () => void;
}

/** A keyset list as a table; where not even its beginning could be read, what was refused stands in its place. */
export function PagedTable<Row>({
  list,
  ...table
}: { list: Paged<Row> } & Omit<TableProps<Row>, "rows" | "reading" | "onMore" | "readingMore">) {
  const { refusal, again, ...paged } = list;
  if (refusal && list.rows.length === 0) return <RefusalBox refusal={refusal} onWayOut={again} />;
  return <Table {...table} {...paged} />;
}
