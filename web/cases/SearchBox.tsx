import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { useKeys } from "../shell/keys/keys.ts";
import { SearchInput } from "../ui/SearchInput.tsx";

/** Finds cases by what was said; `S` goes there. */
export function SearchBox({ query, onQuery }: { query: string; onQuery: (query: string) => void }) {
  const { t } = useTranslation("cases");
  const input = useRef<HTMLInputElement>(null);
  useKeys([{ keys: "s", word: t("keys.search"), group: "here", run: () => input.current?.focus() }]);
  return (
    <search className="sbox">
      <SearchInput
        ref={input}
        label={t("search.label")}
        placeholder={t("search.placeholder")}
        query={query}
        onQuery={onQuery}
      />
    </search>
  );
}
