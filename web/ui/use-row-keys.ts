import {
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { isTyping, pressed } from "./typing.ts";

export interface RowKeys<Row> {
  idOf: (row: Row) => string;
  onOpen?: (row: Row) => void;
  /** The row under focus changed: a peek beside the list follows it. */
  onFocusRow?: (row: Row) => void;
  rows: readonly Row[];
  /** Lists that are the page's main matter: J and K work before anything in them has focus. */
  main?: boolean;
}

/** Roving focus over table rows: one row is in the tab order, J K ↑ ↓ Home End move it, Enter opens, X selects. */
export function useRowKeys<Row>(
  { rows, idOf, onOpen, onFocusRow, main }: RowKeys<Row>,
  body: RefObject<HTMLTableSectionElement | null>,
  onToggle?: (row: Row) => void,
) {
  const [focused, setFocused] = useState<string | null>(null);
  useNeighbour(rows.map(idOf), focused, body);
  const tabbable = rows.some((row) => idOf(row) === focused) ? focused : rows[0] && idOf(rows[0]);
  const elements = () => [...(body.current?.querySelectorAll<HTMLElement>("tr[data-row]") ?? [])];
  const step = (by: number) => {
    const all = elements();
    const at = all.findIndex((element) => element.dataset.row === focused);
    all[Math.max(0, Math.min(all.length - 1, at < 0 ? 0 : at + by))]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
    const onRow = event.target instanceof HTMLElement && event.target.dataset.row !== undefined;
    const row = rows.find((one) => idOf(one) === focused);
    const acts: Record<string, (() => void) | undefined> = {
      j: () => step(1),
      ArrowDown: () => step(1),
      k: () => step(-1),
      ArrowUp: () => step(-1),
      Home: () => elements()[0]?.focus(),
      End: () => elements().at(-1)?.focus(),
      Enter: onRow && row ? () => onOpen?.(row) : undefined,
      x: row && onToggle ? () => onToggle(row) : undefined,
    };
    const act = acts[pressed(event)];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  useEffect(() => {
    if (!main) return;
    const onPageKey = (event: globalThis.KeyboardEvent) => {
      if (!["j", "k"].includes(pressed(event)) || event.ctrlKey || event.metaKey || event.altKey) return;
      if (
        isTyping(event.target) ||
        document.querySelector("dialog[open]") ||
        body.current?.contains(event.target as Node)
      )
        return;
      event.preventDefault();
      body.current?.querySelector<HTMLElement>("tr[tabindex='0']")?.focus();
    };
    document.addEventListener("keydown", onPageKey);
    return () => document.removeEventListener("keydown", onPageKey);
  }, [main, body]);
  const rowProps = (row: Row) => ({
    "data-row": idOf(row),
    tabIndex: idOf(row) === tabbable ? 0 : -1,
    onFocus: () => {
      if (focused === idOf(row)) return;
      setFocused(idOf(row));
      onFocusRow?.(row);
    },
    onClick: (event: MouseEvent) => {
      if ((event.target as HTMLElement).closest("a, button, input, label") || getSelection()?.toString()) return;
      onOpen?.(row);
    },
  });
  return { focused, onKeyDown, rowProps };
}

/** When the row with the focus leaves the list, what moved up into its place has it. */
function useNeighbour(ids: string[], focused: string | null, body: RefObject<HTMLElement | null>) {
  const place = useRef(-1);
  // Read before the row is taken out: afterwards the focus is nowhere.
  const here = body.current?.contains(document.activeElement) ?? false;
  const all = ids.join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of the rows is the occasion
  useLayoutEffect(() => {
    const at = focused === null ? -1 : ids.indexOf(focused);
    if (at < 0 && here && place.current >= 0 && !body.current?.contains(document.activeElement)) {
      const rows = body.current?.querySelectorAll<HTMLElement>("tr[data-row]") ?? [];
      rows[Math.min(place.current, rows.length - 1)]?.focus();
    }
    place.current = at;
  }, [all, focused]);
}
