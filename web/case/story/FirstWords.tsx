import { useTranslation } from "react-i18next";
import { useVocabulary } from "../../words/use-vocabulary.ts";
import { customerOf, useHere } from "../case-here.ts";
import { Entry } from "./Entry.tsx";

/** What the customer said first, in their own words: the story begins with it. */
export function FirstWords() {
  const { t } = useTranslation("casestory");
  const anonymous = useTranslation("case").t("side.anonymous");
  const word = useVocabulary();
  const { page } = useHere();
  const name = customerOf(page) || anonymous;
  return (
    <Entry at={page.case.receivedAt} who={name} of="customer" className="cust" label={name}>
      <header>
        <b>{name}</b>
        <span className="m">{t("said", { channel: word("channel", page.case.channel) })}</span>
      </header>
      <blockquote>{page.case.words}</blockquote>
    </Entry>
  );
}
