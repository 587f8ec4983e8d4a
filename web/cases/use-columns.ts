import { useCallback, useState } from "react";

/** Columns that can be left out; the deadline and the case itself always stand. In the order of the table. */
export const COLUMNS = [
  "step",
  "state",
  "kind",
  "product",
  "owner",
  "department",
  "severity",
  "received",
  "moved",
] as const;
export type ColumnKey = (typeof COLUMNS)[number];
const USUAL: readonly ColumnKey[] = ["step", "owner", "department", "severity", "moved"];
const PLACE = "redress.cases.columns";

export interface ColumnsChosen {
  chosen: readonly ColumnKey[];
  usual: boolean;
  toggle: (key: ColumnKey) => void;
  reset: () => void;
}

/** Which columns this person looks at; remembered in this browser. */
export function useColumns(): ColumnsChosen {
  const [chosen, setChosen] = useState<readonly ColumnKey[]>(remembered);
  const keep = useCallback((next: readonly ColumnKey[]) => {
    setChosen(next);
    localStorage.setItem(PLACE, next.join(" "));
  }, []);
  return {
    chosen,
    usual: chosen.join() === USUAL.join(),
    toggle: (key) => keep(COLUMNS.filter((one) => (one === key ? !chosen.includes(key) : chosen.includes(one)))),
    reset: () => keep(USUAL),
  };
}

function remembered(): readonly ColumnKey[] {
  const kept = localStorage.getItem(PLACE)?.split(" ");
  return kept ? COLUMNS.filter((key) => kept.includes(key)) : USUAL;
}
