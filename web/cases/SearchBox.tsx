import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useKeys } from "../shell/keys/keys.ts";
import { Button } from "../ui/Button.tsx";
import { TextInput } from "../ui/TextInput.tsx";

const PAUSE = 250;

/** Finds by what was said; the query stands in the address a moment after the last keystroke. */
export function SearchBox({ query, onQuery }: { query: string; onQuery: (query: string) => void }) {
  const { t } = useTranslation("cases");
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(query);
  const told = useRef(query);
  // The address changed by other means: a view was chosen, the back button pressed.
  if (query !== told.current) {
    told.current = query;
    setTyped(query);
  }
  useEffect(() => {
    const next = typed.trim();
    if (next === told.current) return;
    const timer = setTimeout(() => {
      told.current = next;
      onQuery(next);
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [typed, onQuery]);
  useKeys([{ keys: "s", word: t("keys.search"), group: "here", run: () => input.current?.focus() }]);
  const clear = () => {
    setTyped("");
    told.current = "";
    onQuery("");
  };
  return (
    <search className="sbox">
      <TextInput
        ref={input}
        icon="search"
        aria-label={t("search.label")}
        placeholder={t("search.placeholder")}
        value={typed}
        onChange={setTyped}
        maxLength={100}
        autoComplete="off"
        enterKeyHint="search"
        onKeyDown={(event) => {
          if (event.key !== "Escape") return;
          if (typed) clear();
          else input.current?.blur();
        }}
        end={typed && <Button look="icon" size="s" icon="close" label={t("search.clear")} onClick={clear} />}
      />
    </search>
  );
}
