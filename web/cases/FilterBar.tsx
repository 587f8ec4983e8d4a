import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { SORTS } from "../../src/cases/contract/lists.ts";
import { Button } from "../ui/Button.tsx";
import { FilterChip } from "../ui/FilterChip.tsx";
import { Menu } from "../ui/Menu.tsx";
import { ColumnChoice } from "./ColumnChoice.tsx";
import { ConditionPopover } from "./ConditionPopover.tsx";
import { ExportMenu } from "./ExportMenu.tsx";
import type { Asked } from "./filters.ts";
import { SearchBox } from "./SearchBox.tsx";
import { SearchConditions } from "./SearchConditions.tsx";
import type { ColumnsChosen } from "./use-columns.ts";
import { type Condition, type ConditionKey, without } from "./use-conditions.ts";
import type { Count } from "./use-counts.ts";

/** The conditions of the list as chips, what it is sorted by, which columns it has, and its export. */
export function FilterBar(props: {
  asked: Asked;
  conditions: readonly Condition[];
  count: Count | undefined;
  columns: ColumnsChosen;
  board: boolean;
  query: string;
  onQuery: (query: string) => void;
  onAsked: (asked: Asked) => void;
}) {
  const { asked, board, query } = props;
  const { t } = useTranslation("cases");
  const onFilter = (filter: Asked["filter"]) => props.onAsked({ ...asked, filter });
  return (
    <div className="flt">
      <SearchBox query={query} onQuery={props.onQuery} />
      {!query && <Conditions {...props} onFilter={onFilter} />}
      {query && <SearchConditions query={query} onQuery={props.onQuery} />}
      {!query && (
        <span className="right row">
          {!board && (
            <>
              <Menu
                label={t("sort.label")}
                align="end"
                items={SORTS.map((sort) => ({
                  label: t(`sort.${sort}`),
                  checked: sort === asked.sort,
                  onSelect: () => props.onAsked({ ...asked, sort }),
                }))}
                trigger={(open) => (
                  <Button
                    {...open}
                    look="text"
                    size="s"
                    className="quiet"
                    title={asked.sort === "urgent" ? t("urgentHow") : undefined}
                  >
                    {t(`sort.${asked.sort}`)}
                  </Button>
                )}
              />
              <ColumnChoice columns={props.columns} />
            </>
          )}
          <ExportMenu
            asked={board ? { ...asked, filter: { ...asked.filter, state: "open" } } : asked}
            count={props.count}
          />
        </span>
      )}
    </div>
  );
}

function Conditions(props: {
  asked: Asked;
  conditions: readonly Condition[];
  board: boolean;
  onFilter: (filter: Asked["filter"]) => void;
}) {
  const { asked, board, onFilter } = props;
  const { t } = useTranslation("cases");
  const add = useRef<HTMLButtonElement>(null);
  const chips = useRef(new Map<string, HTMLSpanElement>());
  const anchor = useRef<HTMLElement | null>(null);
  const [open, setOpen] = useState<ConditionKey | "new" | null>(null);
  const edit = (key: ConditionKey | "new") => {
    anchor.current = key === "new" ? add.current : (chips.current.get(key) ?? null);
    setOpen(open === key ? null : key);
  };
  return (
    <>
      {props.conditions
        .filter(({ key }) => key !== "state" || !board)
        .map(({ key, what, value }) => (
          <span
            key={key}
            ref={(element) => {
              if (element) chips.current.set(key, element);
            }}
          >
            <FilterChip
              what={what}
              value={value}
              onChange={key === "customer" || key === "source" ? undefined : () => edit(key)}
              onRemove={() => onFilter(without(asked.filter, key))}
            />
          </span>
        ))}
      <Button
        ref={add}
        look="text"
        size="s"
        icon="plus"
        aria-haspopup="menu"
        aria-expanded={open === "new"}
        onClick={() => edit("new")}
      >
        {t("filter.add")}
      </Button>
      {open && (
        <ConditionPopover
          key={open}
          anchor={anchor}
          filter={asked.filter}
          condition={open === "new" ? undefined : open}
          noState={board}
          onFilter={onFilter}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}
