import { useTranslation } from "react-i18next";
import { Button } from "../ui/Button.tsx";
import { useNow } from "../ui/now.ts";
import { Rule } from "../ui/Rule.tsx";
import { useFormat } from "../words/use-format.ts";
import { useHere } from "./case-here.ts";
import { reviewAskedIn } from "./review-asked.ts";
import { Paragraphs } from "./story/Paragraphs.tsx";

/** The customer asked that somebody else looks at what was decided (R10): their words, who decides, and the two answers. */
export function ReviewNotice() {
  const { t } = useTranslation("case");
  const format = useFormat();
  const now = useNow();
  const { page, may, open } = useHere();
  const since = page.case.reviewAskedAt;
  if (!since) return null;
  const asked = reviewAskedIn(page);
  const clock = page.clocks.find((one) => one.what === "review" && !one.stoppedAt);
  const mine = may("grant_review");
  const names = format.list(page.reviewedBy ?? []);
  return (
    <section className="case-review" data-field="review" tabIndex={-1} aria-labelledby="case-review">
      <h2 id="case-review">
        {t("review.title")} <Rule id="R10" />
        <span className="m">
          {format.dayTime(since, now)}
          {clock && ` · ${t("review.due", { when: format.dayTime(clock.dueAt, now) })}`}
        </span>
      </h2>
      {asked && (
        <blockquote>
          <Paragraphs text={asked.body} />
        </blockquote>
      )}
      <p className="m">{mine ? t("review.yours") : names ? t("review.theirs", { names }) : t("review.nobody")}</p>
      {mine && (
        <p className="row">
          <Button onClick={() => open("grant_review")}>{t("review.grant")}</Button>
          <Button onClick={() => open("decline_review")}>{t("review.decline")}</Button>
        </p>
      )}
    </section>
  );
}
