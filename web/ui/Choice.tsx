import "./Choice.css";
import { type RefObject, useEffect, useId, useRef } from "react";
import { Icon } from "./Icon.tsx";
import type { IconName } from "./icons.ts";
import { Key } from "./Key.tsx";
import { isBehindModal, isTyping, pressed } from "./typing.ts";

export interface ChoiceOption<V extends string> {
  value: V;
  label: string;
  icon?: IconName;
  note?: string;
}

/**
 * One of several as buttons side by side. With `numbered`, the keys 1 to 9 choose while nobody is typing.
 * Nothing is chosen beforehand: `value` null. Stands in a Field with `group`.
 */
export function Choice<V extends string>(props: {
  options: readonly ChoiceOption<V>[];
  value: V | null;
  onChange: (value: V) => void;
  numbered?: boolean;
  /** Buttons as wide as their words instead of sharing the row. */
  wrap?: boolean;
  invalid?: boolean;
}) {
  const name = useId();
  const box = useRef<HTMLDivElement>(null);
  useNumberKeys(box, props.options, props.onChange, props.numbered ?? false);
  return (
    <div ref={box} className={props.wrap ? "chs wrap" : "chs"}>
      {props.options.map((option, index) => (
        <label key={option.value} className={option.value === props.value ? "on" : undefined}>
          <input
            type="radio"
            className="sr"
            name={name}
            checked={option.value === props.value}
            aria-invalid={props.invalid || undefined}
            onChange={() => props.onChange(option.value)}
          />
          {option.icon && <Icon name={option.icon} size="s" />}
          <span>
            {option.label}
            {option.note && <span className="m">{option.note}</span>}
          </span>
          {props.numbered && index < 9 && <Key>{String(index + 1)}</Key>}
        </label>
      ))}
    </div>
  );
}

function useNumberKeys<V extends string>(
  box: RefObject<HTMLElement | null>,
  options: readonly ChoiceOption<V>[],
  choose: (value: V) => void,
  on: boolean,
) {
  useEffect(() => {
    if (!on) return;
    const onKey = (event: KeyboardEvent) => {
      const key = pressed(event);
      const option = /^[1-9]$/.test(key) ? options[Number(key) - 1] : undefined;
      if (!option || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTyping(event.target) || isBehindModal(box.current)) return;
      event.preventDefault();
      choose(option.value);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [box, options, choose, on]);
}
