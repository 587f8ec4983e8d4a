import "../ui/Menu.css";
import { type RefObject, useState } from "react";
import { useTranslation } from "react-i18next";
import { Popover } from "../ui/Popover.tsx";
import { walkMenu } from "../ui/walk-menu.ts";
import { ConditionOptions } from "./ConditionOptions.tsx";
import type { CaseFilter } from "./filters.ts";
import { CONDITIONS, type ConditionKey } from "./use-conditions.ts";

/** Sets one condition: first which (unless it is known), then its value. */
export function ConditionPopover(props: {
  anchor: RefObject<HTMLElement | null>;
  filter: CaseFilter;
  /** The condition to change; absent to choose one. */
  condition?: ConditionKey;
  /** On the board the columns are the states. */
  noState?: boolean;
  onFilter: (filter: CaseFilter) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation("cases");
  const [chosen, setChosen] = useState<ConditionKey | undefined>(props.condition);
  return (
    <Popover open onClose={props.onClose} anchor={props.anchor} className="condition">
      {chosen ? (
        <ConditionOptions
          key={chosen}
          condition={chosen}
          filter={props.filter}
          onFilter={(filter) => {
            props.onFilter(filter);
            props.onClose();
          }}
        />
      ) : (
        <div className="menu" role="menu" tabIndex={-1} aria-label={t("filter.add")} onKeyDown={walkMenu}>
          {CONDITIONS.filter((key) => key !== "state" || !props.noState).map((key) => (
            <button key={key} type="button" role="menuitem" onClick={() => setChosen(key)}>
              <span className="grow">{t(`filter.${key}`)}</span>
            </button>
          ))}
        </div>
      )}
    </Popover>
  );
}
