import { useTranslation } from "react-i18next";
import { readLimits } from "../../../src/limits/contract.ts";
import { useRead } from "../../shell/client/use-read.ts";
import { useNow } from "../../ui/now.ts";
import { SectionHead } from "../../ui/SectionHead.tsx";
import { useFormat } from "../../words/use-format.ts";
import { useVocabulary } from "../../words/use-vocabulary.ts";
import { useHere } from "../case-here.ts";
import { outcomeOf } from "../story/event-prose.ts";

const LATEST = 3;

/** Times the customer was sent elsewhere (R2, target none), attempts to reach them and when it is tried next (R8). */
export function ContactPanel() {
  const { t } = useTranslation("case");
  const format = useFormat();
  const now = useNow();
  const { page, may, open } = useHere();
  const { bounces, contactAttempts, nextAttemptAt, answerAt, accountedAt } = page.case;
  const limits = useRead(readLimits, {}, { off: !accountedAt || answerAt !== null });
  return (
    <section data-field="contact">
      <SectionHead level={3} title={t("side.contact")} />
      <dl className="facts2">
        <dt>{t("side.bounces")}</dt>
        <dd>
          {t("side.bounceTimes", { count: bounces })} <span className="m">{t("side.bounceGoal")}</span>
          {may("record_bounce") && (
            <button type="button" className="lk right" onClick={() => open("record_bounce")}>
              {t("side.recordBounce")}
            </button>
          )}
        </dd>
        <dt>{t("side.attempts")}</dt>
        <dd>
          {t("side.attemptTimes", { count: contactAttempts })}{" "}
          {limits.data && <span className="m">{t("side.attemptsNeeded", { count: limits.data.attempts })}</span>}
          {may("record_attempt") && (
            <button type="button" className="lk right" onClick={() => open("record_attempt")}>
              {t("side.recordAttempt")}
            </button>
          )}
        </dd>
        {nextAttemptAt && (
          <>
            <dt>{t("side.nextAttempt")}</dt>
            <dd>{format.dayTime(nextAttemptAt, now)}</dd>
          </>
        )}
        <LatestAttempts />
      </dl>
    </section>
  );
}

/** The last attempts: when, how, how it ended, by whom. */
function LatestAttempts() {
  const { t } = useTranslation("case");
  const story = useTranslation("casestory").t;
  const word = useVocabulary();
  const format = useFormat();
  const now = useNow();
  const { page } = useHere();
  const made = page.story.flatMap((entry) =>
    entry.kind === "event" && entry.event === "contact_attempted" ? [entry] : [],
  );
  const latest = made.slice(-LATEST).reverse();
  if (latest.length === 0) return null;
  return (
    <>
      <dt>{t("side.lastAttempts")}</dt>
      <dd>
        {latest.map((entry) => (
          <div key={entry.id} title={entry.reason ?? undefined}>
            {word("channel", String(entry.body.channel) as "phone")} · {story(`outcome.${outcomeOf(entry.body)}`)}{" "}
            <span className="m">
              {format.dayTime(entry.at, now)} {entry.actorName}
            </span>
          </div>
        ))}
      </dd>
    </>
  );
}
