import "./Tabs.css";
import type { KeyboardEvent, ReactNode } from "react";

export interface Tab<V extends string> {
  value: V;
  label: string;
  count?: number;
}

/** Views of one page, with counts. The page keeps the chosen one in the address. `end` stands at the right. */
export function Tabs<V extends string>(props: {
  label: string;
  tabs: readonly Tab<V>[];
  value: V;
  onChange: (value: V) => void;
  add?: ReactNode;
  end?: ReactNode;
  /** Id of the region that the tabs switch. */
  controls?: string;
}) {
  const move = (event: KeyboardEvent, index: number) => {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    const next = step && props.tabs[(index + step + props.tabs.length) % props.tabs.length];
    if (!next) return;
    event.preventDefault();
    props.onChange(next.value);
    (event.currentTarget.parentElement?.children[props.tabs.indexOf(next)] as HTMLElement | undefined)?.focus();
  };
  return (
    <div className="tabs">
      <div role="tablist" aria-label={props.label}>
        {props.tabs.map((tab, index) => (
          <button
            key={tab.value}
            type="button"
            role="tab"
            aria-selected={tab.value === props.value}
            aria-controls={props.controls}
            tabIndex={tab.value === props.value ? 0 : -1}
            onClick={() => props.onChange(tab.value)}
            onKeyDown={(event) => move(event, index)}
          >
            {tab.label}
            {tab.count !== undefined && <span className="n">{tab.count}</span>}
          </button>
        ))}
      </div>
      {props.add}
      {props.end && <span className="right row">{props.end}</span>}
    </div>
  );
}
