import { useTranslation } from "react-i18next";
import { customerOf, useHere } from "../case-here.ts";
import { reviewAskedIn } from "../review-asked.ts";
import { Paragraphs } from "../story/Paragraphs.tsx";

/** What the customer asked a review for: whoever grants it or upholds what was decided answers these points. */
export function ReviewAsked() {
  const { t } = useTranslation("caseacts");
  const anonymous = useTranslation("case").t("side.anonymous");
  const { page } = useHere();
  const asked = reviewAskedIn(page);
  if (!asked) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: nothing in it takes the focus, and long words scroll by keys all the same
    <section className="act-asked" aria-label={t("reviewAsked", { name: customerOf(page) || anonymous })} tabIndex={0}>
      <p className="m">{t("reviewAsked", { name: customerOf(page) || anonymous })}</p>
      <blockquote>
        <Paragraphs text={asked.body} />
      </blockquote>
    </section>
  );
}
