import { useNavigate } from "@tanstack/react-router";
import { type MouseEvent, type ReactNode, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { type Column, Table } from "../ui/Table.tsx";
import { type CaseListRow, nameOfRow } from "./case-row.ts";
import { useLoadOnScroll } from "./use-load-on-scroll.ts";

/**
 * The list as a table. Where a peek stands beside it, a click shows the row there and a double click opens it, as
 * Enter and the title do; without peek a click opens.
 */
export function CaseTable(props: {
  rows: readonly CaseListRow[];
  columns: readonly Column<CaseListRow>[];
  selected: ReadonlySet<string>;
  onSelect: (selected: ReadonlySet<string>) => void;
  onFocusRow: (caseId: string) => void;
  peeking: boolean;
  reading: boolean;
  empty: ReactNode;
  onMore?: () => void;
  readingMore: boolean;
}) {
  const { rows, peeking } = props;
  const { t } = useTranslation("cases");
  const navigate = useNavigate();
  const box = useRef<HTMLDivElement>(null);
  useLoadOnScroll(box, props.onMore, props.readingMore);
  useFirstFocus(box, rows.length > 0 && peeking);
  const open = (caseId: string) => void navigate({ to: "/cases/$caseId" as "/desk", params: { caseId } as never });
  const peekOnly = (event: MouseEvent) => {
    if (peeking && rowOf(event)) event.stopPropagation();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: rows inside have focus and keys; this only softens the mouse
    <div
      className={peeking ? "ctw peeking" : "ctw"}
      ref={box}
      onClickCapture={peekOnly}
      onDoubleClick={(event) => {
        const row = rowOf(event);
        if (row) open(row);
      }}
    >
      <Table
        main
        label={t("title")}
        columns={props.columns}
        rows={rows}
        idOf={(row) => row.caseId}
        nameOf={nameOfRow}
        selected={props.selected}
        onSelect={props.onSelect}
        onOpen={(row) => open(row.caseId)}
        onFocusRow={(row) => props.onFocusRow(row.caseId)}
        reading={props.reading}
        empty={props.empty}
        onMore={props.onMore}
        readingMore={props.readingMore}
      />
    </div>
  );
}

/** The row under the mouse, unless something in it has a meaning of its own. */
function rowOf(event: MouseEvent): string | undefined {
  const target = event.target as HTMLElement;
  if (target.closest("a, button, input, label")) return undefined;
  return target.closest<HTMLElement>("tr[data-row]")?.dataset.row;
}

/** The first row takes the focus when the page has just opened and nothing else has it. */
function useFirstFocus(box: React.RefObject<HTMLDivElement | null>, ready: boolean) {
  const done = useRef(false);
  useEffect(() => {
    if (!ready || done.current) return;
    done.current = true;
    const at = document.activeElement;
    if (at && at !== document.body && !at.matches("main, .main")) return;
    box.current?.querySelector<HTMLElement>("tr[tabindex='0']")?.focus({ preventScroll: true });
  }, [box, ready]);
}
