import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../ui/Button.tsx";
import { TextInput } from "../ui/TextInput.tsx";

const PAUSE = 250;

/** What to look for; it stands in the address a moment after the last keystroke. */
export function CustomerSearch({ query, onQuery }: { query: string; onQuery: (query: string) => void }) {
  const { t } = useTranslation("customers");
  const [typed, setTyped] = useState(query);
  const told = useRef(query);
  const tell = useRef(onQuery);
  tell.current = onQuery;
  useEffect(() => {
    const next = typed.trim();
    if (next === told.current) return;
    const timer = setTimeout(() => {
      told.current = next;
      tell.current(next);
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [typed]);
  return (
    <search className="cfind">
      <TextInput
        icon="search"
        aria-label={t("search.label")}
        placeholder={t("search.placeholder")}
        value={typed}
        onChange={setTyped}
        maxLength={100}
        autoComplete="off"
        enterKeyHint="search"
        onKeyDown={(event) => event.key === "Escape" && setTyped("")}
        end={
          typed && <Button look="icon" size="s" icon="close" label={t("search.clear")} onClick={() => setTyped("")} />
        }
      />
      <span className="m">{t("search.hint")}</span>
    </search>
  );
}
