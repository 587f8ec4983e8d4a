import "./Picker.css";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Avatar } from "./Avatar.tsx";
import { Button } from "./Button.tsx";
import { useField } from "./Field.tsx";
import { Icon } from "./Icon.tsx";
import { Popover } from "./Popover.tsx";
import { pressed } from "./typing.ts";
import { useFound, useWhenRead } from "./use-found.ts";

export interface PickerOption {
  id: string;
  label: string;
  /** Department, role, number: what tells two of the same name apart. */
  note?: string;
  person?: boolean;
}

/** Finds one person, department or customer by typing. `find` asks the server; an empty query gives likely ones. */
export function Picker(props: {
  value: PickerOption | null;
  onChange: (value: PickerOption | null) => void;
  find: (query: string) => Promise<readonly PickerOption[]>;
  placeholder?: string;
  label?: string;
  size?: "l";
  /** What is typed counts as well, as what this makes of it; then nothing is taken by Enter that was not walked to. */
  free?: (typed: string) => PickerOption;
}) {
  const { t } = useTranslation("ui");
  const field = useField();
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLSpanElement>(null);
  const [query, setQuery] = useState<string | null>(null);
  const first = props.free ? -1 : 0;
  const [at, setAt] = useState(first);
  const open = query !== null;
  const { options, reading } = useFound(query, props.find);
  // Those of the question before may be clicked, but no key takes one of them.
  const active = open && !reading ? options[at] : undefined;
  const ask = (next: string | null) => {
    setQuery(next);
    setAt(first);
  };
  const type = (typed: string) => {
    ask(typed);
    if (props.free) props.onChange(typed.trim() ? props.free(typed.trim()) : null);
  };
  const choose = (option: PickerOption | null) => {
    props.onChange(option);
    ask(null);
  };
  const take = useWhenRead(reading, query, () => active && choose(active));
  const onKey = (event: KeyboardEvent) => {
    const key = pressed(event);
    const step = key === "ArrowDown" ? 1 : key === "ArrowUp" ? -1 : 0;
    if (step) {
      event.preventDefault();
      if (!open) ask("");
      else if (active) setAt((at + step + options.length) % options.length);
    } else if (key === "Enter" && open) {
      event.preventDefault();
      take();
    } else if (key === "Backspace" && !open && props.value) choose(null);
    else if (key === "Tab") ask(null);
  };
  useEffect(() => {
    if (active) document.getElementById(`${listId}-${at}`)?.scrollIntoView({ block: "nearest" });
  }, [active, listId, at]);
  return (
    <span className={props.size === "l" ? "inp pick l" : "inp pick"} ref={box}>
      {props.value && !open && props.value.person !== false && <Avatar name={props.value.label} />}
      <input
        {...field}
        ref={input}
        role="combobox"
        aria-label={props.label}
        aria-expanded={open}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={active && `${listId}-${at}`}
        autoComplete="off"
        placeholder={props.placeholder ?? t("typeToFind")}
        value={query ?? props.value?.label ?? ""}
        onChange={(event) => type(event.target.value)}
        onFocus={(event) => event.target.select()}
        onClick={() => setQuery(query ?? "")}
        onKeyDown={onKey}
      />
      {props.value?.note && !open && <span className="m el">{props.value.note}</span>}
      {props.value && <Button look="icon" size="s" icon="close" label={t("clear")} onClick={() => choose(null)} />}
      <Popover open={open} onClose={() => ask(null)} anchor={box} keepFocus className="plist">
        <div role="listbox" id={listId} aria-label={props.label ?? t("typeToFind")}>
          {options.map((option, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the input above has the keys
            <div
              key={option.id}
              id={`${listId}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={option === active}
              onMouseEnter={() => setAt(index)}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(option)}
            >
              {option.person !== false && <Avatar name={option.label} />}
              <span>{option.label}</span>
              {option.note && <span className="m el">{option.note}</span>}
              {option.id === props.value?.id && <Icon name="check" size="s" />}
            </div>
          ))}
        </div>
        {options.length === 0 && (
          <p className="m" role="status">
            {reading ? t("loading") : t("nothingFound", { query: query ?? "" })}
          </p>
        )}
      </Popover>
    </span>
  );
}
