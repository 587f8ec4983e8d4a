import "./Seg.css";
import { useId } from "react";
import { Icon } from "./Icon.tsx";
import type { IconName } from "./icons.ts";

export interface SegOption<V extends string> {
  value: V;
  label: string;
  icon?: IconName;
  count?: number | string;
  /** What it means, on hover. */
  title?: string;
}

/** One of a few, all visible: how to sort, which kind, table or board. Arrow keys move within it. */
export function Seg<V extends string>(props: {
  label: string;
  options: readonly SegOption<V>[];
  value: V;
  onChange: (value: V) => void;
  /** The one that is on was pressed again. */
  onAgain?: () => void;
  size?: "s" | "m";
}) {
  const name = useId();
  return (
    <fieldset className={props.size === "s" ? "seg s" : "seg"}>
      <legend className="sr">{props.label}</legend>
      {props.options.map((option) => (
        <label key={option.value} className={option.value === props.value ? "on" : undefined} title={option.title}>
          <input
            type="radio"
            className="sr"
            name={name}
            checked={option.value === props.value}
            onChange={() => props.onChange(option.value)}
            onClick={() => option.value === props.value && props.onAgain?.()}
          />
          {option.icon && <Icon name={option.icon} size="xs" />}
          {option.label}
          {option.count !== undefined && ` ${option.count}`}
        </label>
      ))}
    </fieldset>
  );
}
