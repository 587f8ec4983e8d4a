import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useLikenessWords } from "../matters/use-likeness-words.ts";
import { SectionHead } from "../ui/SectionHead.tsx";
import { Tag } from "../ui/Tag.tsx";
import { Time } from "../ui/Time.tsx";
import { useVocabulary } from "../words/use-vocabulary.ts";
import type { Similar } from "./use-similar.ts";

/** Cases that may be the same matter, each with the reasons; reading one leaves the draft as it is. */
export function SimilarCases({ cases }: { cases: readonly (Similar & { theirs: boolean })[] }) {
  const { t } = useTranslation("intake");
  const word = useVocabulary();
  const why = useLikenessWords();
  return (
    <section className="near" aria-labelledby="intake-near">
      <SectionHead id="intake-near" level={3} title={t("side.similar")} note={t("side.similarNote")} />
      {cases.map((one) => (
        <Link key={one.caseId} to={"/cases/$caseId" as "/desk"} params={{ caseId: one.caseId } as never} className="nc">
          <span className="row">
            <b className="el">{one.title}</b>
            {one.theirs && <Tag look="accent">{t("side.theirs")}</Tag>}
            <span className="m right nw">
              {one.number} · {word("state", one.state)}
            </span>
          </span>
          <span className="ex">{one.excerpt}</span>
          <span className="m">
            {why(one)} · {one.ownerName ? t("side.owner", { name: one.ownerName }) : t("side.noOwner")} ·{" "}
            <Time at={one.receivedAt} />
          </span>
        </Link>
      ))}
    </section>
  );
}
