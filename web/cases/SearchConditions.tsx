import { useTranslation } from "react-i18next";
import { pickPeople } from "../../src/people/contract/people.ts";
import { allOffers, begunIn, keyWord, offersFor } from "../../src/search/rules/offers.ts";
import { readQuery, withoutCondition } from "../../src/search/rules/read-query.ts";
import { useRead } from "../shell/client/use-read.ts";
import { FilterChip } from "../ui/FilterChip.tsx";
import { useNow } from "../ui/now.ts";
import { useFormat } from "../words/use-format.ts";
import { dayOf } from "../words/zoned.ts";

const COLLEAGUES = 6;

/** The conditions in a search as chips, and behind them how it may go on: names of conditions, then their values. */
export function SearchConditions({ query, onQuery }: { query: string; onQuery: (query: string) => void }) {
  const { t } = useTranslation("cases");
  const { locale } = useFormat();
  const today = dayOf(useNow());
  const begun = begunIn(query);
  const owner = begun?.key === "owner" ? begun.said : null;
  const people = useRead(
    pickPeople,
    { limit: COLLEAGUES, ...(owner && { q: owner }) },
    { off: owner === null, keep: true },
  );
  const colleagues = people.data?.people.map(({ name }) => name) ?? [];
  const offered = offersFor(query, locale, colleagues);
  const offers = offered.length > 0 || begun ? offered : allOffers(query, locale);
  return (
    <>
      {readQuery(query, today).filters.map(({ key, said }) => (
        <FilterChip
          key={key}
          what={keyWord(key, locale)}
          value={said}
          onRemove={() => onQuery(withoutCondition(query, key))}
        />
      ))}
      <fieldset className="offers">
        <legend className="sr">{t("search.narrow")}</legend>
        {offers.map((offer) => (
          <button key={offer.label} type="button" className="offer" onClick={() => onQuery(offer.query)}>
            {offer.label}
          </button>
        ))}
      </fieldset>
    </>
  );
}
