import { Link } from "@tanstack/react-router";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { RunningLine, useRunningAmong } from "../incidents/LikeIncident.tsx";
import { useLikenessWords } from "../matters/use-likeness-words.ts";
import { Checkbox } from "../ui/Checkbox.tsx";
import { SectionHead } from "../ui/SectionHead.tsx";
import { Tag } from "../ui/Tag.tsx";
import { Time } from "../ui/Time.tsx";
import { useVocabulary } from "../words/use-vocabulary.ts";
import type { Intake } from "./use-intake.ts";
import type { Similar } from "./use-similar.ts";

/** Cases that may be the same matter, each with the reasons; reading one leaves the draft as it is. */
export function SimilarCases(props: { cases: readonly (Similar & { theirs: boolean })[]; intake: Intake }) {
  const { cases, intake } = props;
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
      <JoinWith cases={cases} intake={intake} />
    </section>
  );
}

/** Some of them stand in a running incident: who leads it has the case join once it is taken in. */
function JoinWith({ cases, intake }: { cases: readonly Similar[]; intake: Intake }) {
  const { t } = useTranslation("incidents");
  const running = useRunningAmong(cases);
  const { show } = intake;
  useEffect(() => {
    show(running);
    return () => show(null);
  }, [running, show]);
  if (!running) return null;
  const { incidentId, number } = running;
  return (
    <div className="like-incident">
      <RunningLine running={running} />
      {running.mayLead && (
        <Checkbox
          checked={intake.joining?.incidentId === incidentId}
          onChange={(on) => intake.join(on ? running : null)}
        >
          {t("like.with", { number })}
        </Checkbox>
      )}
    </div>
  );
}
