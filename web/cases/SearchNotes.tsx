import { useTranslation } from "react-i18next";
import type { AnswerOf } from "../../src/kernel/endpoint.ts";
import type { searchCases } from "../../src/search/contract.ts";
import { keyWord } from "../../src/search/rules/offers.ts";
import { Button } from "../ui/Button.tsx";
import { useFormat } from "../words/use-format.ts";

/** How many were found, what was looked for beside the words typed and how to stop that, and what was not understood. */
export function SearchNotes(props: {
  found: AnswerOf<typeof searchCases>;
  exact: boolean;
  onExact: (exact: boolean) => void;
}) {
  const { found, exact } = props;
  const { t } = useTranslation("cases");
  const { locale } = useFormat();
  const quoted = (words: readonly string[]) =>
    words.map((word) => (locale === "zh" ? `“${word}”` : `“${word}”`)).join(locale === "zh" ? "" : ", ");
  const also = found.widened.map(({ word, also: forms }) => t("search.also", { word, forms: quoted(forms) }));
  const listed = found.total > found.items.length && t("search.listed", { count: found.items.length });
  return (
    <div className="foundline">
      <p className="m" role="status">
        {found.total > 0 && t(found.more ? "search.foundMore" : "search.found", { count: found.total })}
        {listed && ` · ${listed}`}
      </p>
      {also.length > 0 && (
        <p className="m row">
          <span>{also.join(locale === "zh" ? "；" : "; ")}</span>
          <Button look="text" size="s" onClick={() => props.onExact(true)}>
            {t("search.exactly")}
          </Button>
        </p>
      )}
      {exact && (
        <p className="m row">
          <span>{t("search.isExact")}</span>
          <Button look="text" size="s" onClick={() => props.onExact(false)}>
            {t("search.widen")}
          </Button>
        </p>
      )}
      {found.unread.map(({ key, value }) => (
        <p key={key} className="m">
          {t("search.unread", { condition: `${keyWord(key, locale)}:${value}` })}
        </p>
      ))}
    </div>
  );
}
