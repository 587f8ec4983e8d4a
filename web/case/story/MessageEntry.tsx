import { useTranslation } from "react-i18next";
import type { StoryEntry } from "../../../src/cases/contract/shapes.ts";
import { useSession } from "../../shell/session/session.ts";
import { useNow } from "../../ui/now.ts";
import { Tag } from "../../ui/Tag.tsx";
import { useFormat } from "../../words/use-format.ts";
import { useVocabulary } from "../../words/use-vocabulary.ts";
import { isToldBy } from "../told-by.ts";
import { Entry } from "./Entry.tsx";
import { Paragraphs } from "./Paragraphs.tsx";

/** Words between us and the customer: theirs with the dark bar, ours with what they were for. */
export function MessageEntry({ entry }: { entry: Extract<StoryEntry, { kind: "message" }> }) {
  const { t } = useTranslation("casestory");
  const words = useTranslation("case").t;
  const anonymous = words("side.anonymous");
  const byPortal = words("portal.by");
  const word = useVocabulary();
  const me = useSession().name;
  const purpose = t(`purpose.${entry.purpose as "progress"}`, { defaultValue: t("purpose.other") });
  const channel = word("channel", entry.channel);
  const name = entry.authorName || anonymous;
  if (entry.direction === "in")
    return (
      <Entry at={entry.at} who={name} of="customer" className="cust" label={name}>
        <header>
          <b>{name}</b>
          <span className="m">{t("inBy", { purpose, channel })}</span>
          {entry.portal && <Tag>{byPortal}</Tag>}
        </header>
        <blockquote>{entry.body}</blockquote>
      </Entry>
    );
  const strong = entry.purpose === "account" || entry.purpose === "proposal";
  return (
    <Entry
      at={entry.at}
      who={name}
      of={name === me ? "us" : undefined}
      className={strong ? "ours strong" : "ours"}
      label={`${name} · ${purpose}`}
    >
      <header>
        <b>{name}</b>
        {entry.deputyFor && <span className="m">{t("deputyFor", { name: entry.deputyFor })}</span>}
        <Tag look={strong ? "strong" : undefined}>{purpose}</Tag>
        <span className="m">
          {t("outTo", { channel: isToldBy(entry.channel) ? t(`toldBy.${entry.channel}`) : channel })}
        </span>
      </header>
      <Paragraphs text={entry.body} />
      <RecordedLater entry={entry} />
    </Entry>
  );
}

/** R9: it stands where it was said; when that was put down, and why only then, is told beside it. */
function RecordedLater({ entry }: { entry: Extract<StoryEntry, { kind: "message" }> }) {
  const { t } = useTranslation("casestory");
  const format = useFormat();
  const now = useNow();
  const { at, recordedAt, recordedReason: reason } = entry;
  if (!recordedAt) return null;
  const times = { told: format.dayTime(at, now), recorded: format.dayTime(recordedAt, now) };
  return (
    <p className="m">
      {[t("recordedLater", times), reason && t("because", { reason })].filter(Boolean).join(t("recordedJoin"))}
    </p>
  );
}
