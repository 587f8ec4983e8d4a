import "./Table.css";
import { type CSSProperties, Fragment, type ReactNode, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "./Button.tsx";
import { Checkbox } from "./Checkbox.tsx";
import { Skeleton } from "./Skeleton.tsx";
import { type RowKeys, useRowKeys } from "./use-row-keys.ts";

export interface Column<Row> {
  key: string;
  head: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Pixels; columns without share what is left. */
  width?: number;
  align?: "end";
  /** Leaves the table when it is narrower: `700` phones only keep what has none, `1100` gives way first. */
  hideBelow?: 700 | 1100;
}

export interface TableProps<Row> extends RowKeys<Row> {
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  /** Name of a row for the ear: number and title. */
  nameOf: (row: Row) => string;
  selected?: ReadonlySet<string>;
  onSelect?: (selected: ReadonlySet<string>) => void;
  /** Extra line under a row (the time ruler). */
  below?: (row: Row) => ReactNode;
  /** Heading above the first row of a group; rows come sorted. */
  groupOf?: (row: Row) => string | null;
  reading?: boolean;
  empty?: ReactNode;
  /** Keyset paging: present while there are more. */
  onMore?: () => void;
  readingMore?: boolean;
}

/**
 * A list as a table: J K ↑ ↓ move, Enter opens, X selects; focus is on rows, one at a time. Checked rows are tinted,
 * the focused row has the accent edge: two different things.
 */
export function Table<Row>(props: TableProps<Row>) {
  const { columns, rows, idOf, nameOf, selected, onSelect } = props;
  const { t } = useTranslation("ui");
  const body = useRef<HTMLTableSectionElement>(null);
  const keys = useRowKeys(props, body, onSelect && ((row: Row) => toggle(idOf(row))));
  const toggle = (id: string) => {
    const next = new Set(selected);
    if (!next.delete(id)) next.add(id);
    onSelect?.(next);
  };
  const span = columns.length + (onSelect ? 1 : 0);
  const picked = rows.filter((row) => selected?.has(idOf(row))).length;
  let group: string | null = null;
  return (
    <div className="tw">
      <table className="list" aria-label={props.label} aria-busy={props.reading}>
        <thead>
          <tr>
            {onSelect && (
              <th style={{ width: 40 }}>
                <Checkbox
                  label={t("selectPage")}
                  checked={picked > 0 && picked === rows.length}
                  mixed={picked > 0 && picked < rows.length}
                  onChange={(all) => onSelect(new Set(all ? rows.map(idOf) : []))}
                />
              </th>
            )}
            {columns.map((column) => (
              <th key={column.key} scope="col" className={classOf(column)} style={widthOf(column)}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body} onKeyDown={keys.onKeyDown}>
          {rows.map((row) => {
            const id = idOf(row);
            const head = props.groupOf?.(row) ?? null;
            const newGroup = head !== null && head !== group;
            group = head;
            const below = props.below?.(row);
            return (
              <Fragment key={id}>
                {newGroup && (
                  <tr className="grp">
                    <th colSpan={span} scope="rowgroup">
                      {head}
                    </th>
                  </tr>
                )}
                <tr
                  {...keys.rowProps(row)}
                  className={[selected?.has(id) && "chk", keys.focused === id && "foc", below && "wide"]
                    .filter(Boolean)
                    .join(" ")}
                >
                  {onSelect && (
                    <td>
                      <Checkbox
                        label={t("selectRow", { name: nameOf(row) })}
                        checked={selected?.has(id) ?? false}
                        tabIndex={-1}
                        onChange={() => toggle(id)}
                      />
                    </td>
                  )}
                  {columns.map((column) => (
                    <td key={column.key} className={classOf(column)}>
                      {column.cell(row)}
                    </td>
                  ))}
                </tr>
                {below && (
                  <tr className="below">
                    <td colSpan={span}>{below}</td>
                  </tr>
                )}
              </Fragment>
            );
          })}
        </tbody>
      </table>
      {props.reading && rows.length === 0 && <Skeleton lines={8} />}
      {!props.reading && rows.length === 0 && props.empty}
      {props.onMore && (
        <div className="tmore">
          <Button look="text" busy={props.readingMore} onClick={props.onMore}>
            {props.readingMore ? t("loading") : t("more")}
          </Button>
          <span className="m">{t("loadMoreMeta", { count: rows.length })}</span>
        </div>
      )}
    </div>
  );
}

/** Its width as a variable: on a wide screen every column takes its share, so that none stands far off. */
function widthOf<Row>({ width }: Column<Row>): CSSProperties | undefined {
  return width === undefined ? undefined : ({ "--w": `${width}px` } as CSSProperties);
}

function classOf<Row>(column: Column<Row>): string | undefined {
  return (
    [column.align === "end" && "r", column.hideBelow && `h${column.hideBelow}`].filter(Boolean).join(" ") || undefined
  );
}
