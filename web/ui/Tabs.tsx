import "./Tabs.css";
import type { KeyboardEvent, ReactNode, Ref } from "react";
import { pressed } from "./typing.ts";

export interface Tab<V extends string> {
  value: V;
  label: string;
  /** Bounded counts come as text: `99+`. */
  count?: number | string;
}

/**
 * Views of one page, with counts. The page keeps the chosen one in the address; null while it shows something else.
 * `add` stands after the tabs, `end` at the right.
 */
export function Tabs<V extends string>(props: {
  label: string;
  tabs: readonly Tab<V>[];
  value: V | null;
  onChange: (value: V) => void;
  add?: ReactNode;
  end?: ReactNode;
  /** Id of the region that the tabs switch. */
  controls?: string;
  /** The list itself; each tab in it carries its value as `data-tab`. */
  list?: Ref<HTMLDivElement>;
}) {
  const reachable = props.tabs.some((tab) => tab.value === props.value) ? props.value : props.tabs[0]?.value;
  const move = (event: KeyboardEvent, index: number) => {
    const key = pressed(event);
    const step = key === "ArrowRight" ? 1 : key === "ArrowLeft" ? -1 : 0;
    const next = step && props.tabs[(index + step + props.tabs.length) % props.tabs.length];
    if (!next) return;
    event.preventDefault();
    props.onChange(next.value);
    (event.currentTarget.parentElement?.children[props.tabs.indexOf(next)] as HTMLElement | undefined)?.focus();
  };
  return (
    <div className="tabs">
      <div role="tablist" aria-label={props.label} ref={props.list}>
        {props.tabs.map((tab, index) => (
          <button
            key={tab.value}
            type="button"
            role="tab"
            data-tab={tab.value}
            aria-selected={tab.value === props.value}
            aria-controls={props.controls}
            tabIndex={tab.value === reachable ? 0 : -1}
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
