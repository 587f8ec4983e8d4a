import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useKeys } from "../shell/keys/keys.ts";
import { SearchInput } from "../ui/SearchInput.tsx";

/** Finds cases by what was said; `S` goes there. */
export function SearchBox({ query, onQuery }: { query: string; onQuery: (query: string) => void }) {
  const { t } = useTranslation("cases");
  const input = useRef<HTMLInputElement>(null);
  // An offer taken leads back to where one types, behind what it wrote.
  const seen = useRef(query);
  useEffect(() => {
    const taken = query !== seen.current && document.activeElement?.closest(".offers");
    seen.current = query;
    if (taken) input.current?.focus();
  }, [query]);
  useKeys([{ keys: "s", word: t("keys.search"), group: "here", run: () => input.current?.focus() }]);
  return (
    <search className="sbox">
      <SearchInput
        ref={input}
        label={t("search.label")}
        placeholder={t("search.placeholder")}
        title={t("search.scope")}
        query={query}
        onQuery={onQuery}
      />
    </search>
  );
}
