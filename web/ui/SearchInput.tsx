import { type Ref, useEffect, useImperativeHandle, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "./Button.tsx";
import { TextInput } from "./TextInput.tsx";
import { pressed } from "./typing.ts";

const PAUSE = 250;

/**
 * What a list is searched for. The page keeps it in the address, a moment after the last keystroke; when the address
 * changes by other means, a view chosen or the back button, the field follows. Esc clears, then leaves.
 */
export function SearchInput(props: {
  query: string;
  onQuery: (query: string) => void;
  label: string;
  placeholder?: string;
  title?: string;
  ref?: Ref<HTMLInputElement>;
}) {
  const { query } = props;
  const { t } = useTranslation("ui");
  const input = useRef<HTMLInputElement>(null);
  useImperativeHandle(props.ref, () => input.current!, []);
  const [typed, setTyped] = useState(query);
  const [seen, setSeen] = useState(query);
  const told = useRef(query);
  const onQuery = useRef(props.onQuery);
  onQuery.current = props.onQuery;
  const tell = (next: string) => {
    if (next === told.current) return;
    told.current = next;
    onQuery.current(next);
  };
  const latest = useRef(tell);
  latest.current = tell;
  // Only what was not told from here: the address comes a moment late, and more may have been typed by then.
  if (query !== seen) {
    setSeen(query);
    if (query !== told.current) {
      told.current = query;
      setTyped(query);
    }
  }
  useEffect(() => {
    // A space behind a word says that the next one begins; before the first it says nothing.
    const timer = setTimeout(() => latest.current(typed.trimStart()), PAUSE);
    return () => clearTimeout(timer);
  }, [typed]);
  const clear = () => {
    setTyped("");
    tell("");
  };
  return (
    <TextInput
      ref={input}
      icon="search"
      aria-label={props.label}
      placeholder={props.placeholder}
      title={props.title}
      value={typed}
      onChange={setTyped}
      maxLength={200}
      autoComplete="off"
      enterKeyHint="search"
      onKeyDown={(event) => {
        if (pressed(event) !== "Escape") return;
        if (typed) clear();
        else input.current?.blur();
      }}
      end={typed && <Button look="icon" size="s" icon="close" label={t("clear")} onClick={clear} />}
    />
  );
}
