import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { BOARD, BOARD_COLUMNS } from "../../src/cases/rules/board.ts";
import { STATE_KEYS } from "../../src/cases/rules/states.ts";
import { CHANNELS, KINDS, SEVERITIES } from "../../src/kernel/vocabulary.ts";
import { listValues } from "../../src/taxonomies/contract.ts";
import { findHandlers } from "../case/acts/pickers.ts";
import { useDepartments } from "../shell/client/use-departments.ts";
import { useRead } from "../shell/client/use-read.ts";
import { findValues, nameOf } from "../taxonomies/find-values.ts";
import { Icon } from "../ui/Icon.tsx";
import { useNow } from "../ui/now.ts";
import { Picker } from "../ui/Picker.tsx";
import { walkMenu } from "../ui/walk-menu.ts";
import { useVocabulary } from "../words/use-vocabulary.ts";
import { dayOf } from "../words/zoned.ts";
import { DayRange } from "./DayRange.tsx";
import { type CaseFilter, daysBefore, SPANS, spanOf } from "./filters.ts";
import type { ConditionKey } from "./use-conditions.ts";

interface Option {
  label: string;
  filter: Partial<CaseFilter>;
  on: boolean;
}

/** The values one condition can take; those with endless values also let people search or type. */
export function ConditionOptions(props: {
  condition: ConditionKey;
  filter: CaseFilter;
  onFilter: (filter: CaseFilter) => void;
}) {
  const { condition, filter } = props;
  const { t } = useTranslation("cases");
  const options = useOptions(condition, filter);
  const menu = useRef<HTMLDivElement>(null);
  // Options that are still being read get the focus when they come, unless it went elsewhere meanwhile.
  const waits = options.length === 0;
  useEffect(() => {
    const element = menu.current;
    const find = (what: string) => element?.querySelector<HTMLElement>(what);
    if (waits) element?.focus();
    else if (document.activeElement === document.body || element?.contains(document.activeElement))
      (find("[aria-checked=true]") ?? find("[role=menuitemradio]"))?.focus();
  }, [waits]);
  const choose = (change: Partial<CaseFilter>) => props.onFilter({ ...filter, ...change });
  return (
    <>
      <div
        className="menu"
        role="menu"
        tabIndex={-1}
        ref={menu}
        aria-label={t("filter.edit", { what: t(`filter.${condition}`) })}
        onKeyDown={walkMenu}
      >
        {options.map((option) => (
          <button
            key={option.label}
            type="button"
            role="menuitemradio"
            aria-checked={option.on}
            onClick={() => choose(option.filter)}
          >
            <span className="tick">{option.on && <Icon name="check" size="s" />}</span>
            <span className="grow">{option.label}</span>
          </button>
        ))}
      </div>
      {condition === "owner" && (
        <div className="more">
          <Picker
            value={null}
            onChange={(person) => person && choose({ owner: person.id })}
            find={findHandlers}
            label={t("filter.pickColleague")}
            placeholder={t("filter.pickColleague")}
          />
        </div>
      )}
      {(condition === "product" || condition === "region") && (
        <div className="more">
          <Picker
            value={null}
            onChange={(value) => value && choose({ [condition]: value.id })}
            find={findValues(condition)}
            label={t("filter.pickValue")}
            placeholder={t("filter.pickValue")}
          />
        </div>
      )}
      {condition === "received" && <DayRange filter={filter} onRange={choose} />}
    </>
  );
}

function useOptions(condition: ConditionKey, filter: CaseFilter): Option[] {
  const { t } = useTranslation("cases");
  const word = useVocabulary();
  const now = useNow();
  const departments = useDepartments(condition !== "department");
  const tree = condition === "product" || condition === "region" ? condition : null;
  const values = useRead(listValues, { scheme: tree ?? "product" }, { off: !tree });
  const one = (change: Partial<CaseFilter>, label: string): Option => ({
    label,
    filter: change,
    on: Object.entries(change).every(([key, value]) => filter[key as keyof CaseFilter] === value),
  });
  switch (condition) {
    case "state":
      return [
        one({ state: "open" }, t("filter.open")),
        one({ state: "ended" }, t("filter.ended")),
        // A column of one state is that state.
        ...BOARD_COLUMNS.filter((column) => BOARD[column].length > 1).map((column) =>
          one({ state: column }, t(`board.of.${column}`)),
        ),
        ...STATE_KEYS.map((state) => one({ state }, word("state", state))),
      ];
    case "owner":
      return [one({ owner: "me" }, t("filter.me")), one({ owner: "none" }, t("filter.nobody"))];
    case "department":
      return departments.map(({ id, name }) => one({ department: id }, name));
    case "product":
    case "region":
      return (values.data?.values ?? [])
        .filter((value) => value.parentCode === null && value.validTo === null)
        .map((value) => one({ [condition]: value.code }, nameOf(value)));
    case "kind":
      return KINDS.map((kind) => one({ kind }, word("kind", kind)));
    case "channel":
      return CHANNELS.map((channel) => one({ channel }, word("channel", channel)));
    case "severity":
      return [...SEVERITIES].reverse().map((severity) => one({ severity }, word("severity", severity)));
    case "due":
      return [one({ due: "overdue" }, t("filter.overdue")), one({ due: "today" }, t("filter.today"))];
    case "received":
      return SPANS.map((days) => ({
        label: days === 1 ? t("filter.todayOnly") : t("filter.days", { count: days }),
        filter: { from: daysBefore(dayOf(now), days - 1), to: undefined },
        on: spanOf(filter, dayOf(now)) === days,
      }));
    default:
      return [];
  }
}
