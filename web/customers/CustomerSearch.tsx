import { useTranslation } from "react-i18next";
import { SearchInput } from "../ui/SearchInput.tsx";

/** Which customer to look for, and by what one is found. */
export function CustomerSearch({ query, onQuery }: { query: string; onQuery: (query: string) => void }) {
  const { t } = useTranslation("customers");
  return (
    <search className="cfind">
      <SearchInput label={t("search.label")} placeholder={t("search.placeholder")} query={query} onQuery={onQuery} />
      <span className="m">{t("search.hint")}</span>
    </search>
  );
}
