import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { likeCase } from "../../../src/matters/contract.ts";
import { useLikenessWords } from "../../matters/use-likeness-words.ts";
import { useRead } from "../../shell/client/use-read.ts";
import { useMay } from "../../shell/session/session.ts";
import { SectionHead } from "../../ui/SectionHead.tsx";
import { useVocabulary } from "../../words/use-vocabulary.ts";
import { useHere } from "../case-here.ts";

const FRESH = 300_000;

/** Other cases that may be about the same matter, each with the reasons; a hint to read them, nothing is joined by it. */
export function AlikePanel() {
  const { t } = useTranslation("matters");
  const word = useVocabulary();
  const why = useLikenessWords();
  const { caseId } = useHere().page.case;
  const { data } = useRead(likeCase, { caseId }, { off: !useMay("search.use"), fresh: FRESH });
  if (!data || data.items.length === 0) return null;
  return (
    <section data-field="alike" className="alike">
      <SectionHead level={3} title={t("title")} note={t("note")} />
      <ul>
        {data.items.map((one) => (
          <li key={one.caseId}>
            <Link
              to={"/cases/$caseId" as "/desk"}
              params={{ caseId: one.caseId } as never}
              className="el"
              title={one.title}
            >
              {one.title}
            </Link>
            <div className="m el">
              {one.number} · {word("state", one.state)}
              {one.customerName && ` · ${one.customerName}`}
            </div>
            <div className="m">{why(one)}</div>
          </li>
        ))}
      </ul>
    </section>
  );
}
