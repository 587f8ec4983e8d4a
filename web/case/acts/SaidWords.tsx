import { useTranslation } from "react-i18next";
import { customerOf, useHere } from "../case-here.ts";

/** Everything the customer said so far, in their own words, to write from without leaving the dialog. */
export function SaidWords() {
  const { t } = useTranslation("case");
  const { page } = useHere();
  const name = customerOf(page) || t("side.anonymous");
  const later = page.story.flatMap((one) => (one.kind === "message" && one.direction === "in" ? [one] : []));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: nothing in it takes the focus, and long words scroll by keys all the same
    <section className="act-said" aria-label={t("need.said", { name })} tabIndex={0}>
      <h3>{t("need.said", { name })}</h3>
      <blockquote>{page.case.words}</blockquote>
      {later.map((one) => (
        <blockquote key={one.id}>{one.body}</blockquote>
      ))}
    </section>
  );
}
