import { useTranslation } from "react-i18next";
import { Tag } from "../../ui/Tag.tsx";
import { useVocabulary } from "../../words/use-vocabulary.ts";
import { customerOf, useHere } from "../case-here.ts";
import { Entry } from "./Entry.tsx";

/** What the customer said first, in their own words: the story begins with it. */
export function FirstWords() {
  const { t } = useTranslation("casestory");
  const words = useTranslation("case").t;
  const anonymous = words("side.anonymous");
  const word = useVocabulary();
  const { page } = useHere();
  const name = customerOf(page) || anonymous;
  const filed = page.story.some((one) => one.kind === "event" && one.event === "case_received" && one.portal);
  return (
    <Entry at={page.case.receivedAt} who={name} of="customer" className="cust" label={name}>
      <header>
        <b>{name}</b>
        <span className="m">{t("said", { channel: word("channel", page.case.channel) })}</span>
        {filed && <Tag>{words("portal.by")}</Tag>}
      </header>
      <blockquote>{page.case.words}</blockquote>
    </Entry>
  );
}
