import "./Picker.css";
import { type KeyboardEvent, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Avatar } from "./Avatar.tsx";
import { Button } from "./Button.tsx";
import { useField } from "./Field.tsx";
import { Icon } from "./Icon.tsx";
import { Popover } from "./Popover.tsx";
import { useFound } from "./use-found.ts";

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
}) {
  const { t } = useTranslation("ui");
  const field = useField();
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLSpanElement>(null);
  const [query, setQuery] = useState<string | null>(null);
  const [at, setAt] = useState(0);
  const open = query !== null;
  const found = useFound(query, props.find);
  const choose = (option: PickerOption | null) => {
    props.onChange(option);
    setQuery(null);
    setAt(0);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step) {
      event.preventDefault();
      if (!open) setQuery("");
      else setAt((at + step + Math.max(1, found.options.length)) % Math.max(1, found.options.length));
    } else if (event.key === "Enter" && open && found.options[at]) {
      event.preventDefault();
      choose(found.options[at]);
    } else if (event.key === "Backspace" && !open && props.value) choose(null);
    else if (event.key === "Tab") setQuery(null);
  };
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
        aria-activedescendant={open && found.options[at] ? `${listId}-${at}` : undefined}
        autoComplete="off"
        placeholder={props.placeholder ?? t("typeToFind")}
        value={query ?? props.value?.label ?? ""}
        onChange={(event) => {
          setQuery(event.target.value);
          setAt(0);
        }}
        onFocus={(event) => event.target.select()}
        onClick={() => setQuery(query ?? "")}
        onKeyDown={onKey}
      />
      {props.value?.note && !open && <span className="m el">{props.value.note}</span>}
      {props.value && <Button look="icon" size="s" icon="close" label={t("clear")} onClick={() => choose(null)} />}
      <Popover open={open} onClose={() => setQuery(null)} anchor={box} keepFocus className="plist">
        <div role="listbox" id={listId} aria-label={props.label ?? t("typeToFind")}>
          {found.options.map((option, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the input above has the keys
            <div
              key={option.id}
              id={`${listId}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === at}
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
        {found.options.length === 0 && (
          <p className="m" role="status">
            {found.reading ? t("loading") : t("nothingFound", { query: query ?? "" })}
          </p>
        )}
      </Popover>
    </span>
  );
}
