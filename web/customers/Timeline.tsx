import "./Timeline.css";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { customerTimeline, TIMELINE_KINDS, type TimelineKind } from "../../src/customers/contract/timeline.ts";
import type { AnswerOf } from "../../src/kernel/endpoint.ts";
import { useProseOf } from "../case/story/use-prose.ts";
import { useList } from "../shell/client/use-read.ts";
import { useAddress } from "../shell/use-address.ts";
import { Button } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Icon } from "../ui/Icon.tsx";
import type { IconName } from "../ui/icons.ts";
import { useNow } from "../ui/now.ts";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { Seg } from "../ui/Seg.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { Tag } from "../ui/Tag.tsx";
import { useFormat } from "../words/use-format.ts";
import { partsOf } from "../words/zoned.ts";

type Entry = AnswerOf<typeof customerTimeline>["items"][number];
const FILTERS = ["all", ...TIMELINE_KINDS] as const;
/** Longer words are folded. */
const LONG = 120;

/** All that happened with a customer as one line through time, newest first, by months. */
export function Timeline({ customerId }: { customerId: string }) {
  const { t } = useTranslation("timeline");
  const [{ kind: asked }, setAddress] = useAddress();
  const kind: TimelineKind | undefined = TIMELINE_KINDS.find((one) => one === asked);
  const list = useList(customerTimeline, { customerId, kind }, { keep: true });
  const months = byMonth(list.rows);
  return (
    <section className="tl" aria-label={t("label")}>
      <div className="tlf">
        <Seg
          label={t("filter")}
          value={kind ?? "all"}
          options={FILTERS.map((value) => ({ value, label: t(`kind.${value}`) }))}
          onChange={(next) => setAddress({ kind: next === "all" ? undefined : next }, true)}
        />
      </div>
      {list.refusal && <RefusalBox refusal={list.refusal} onWayOut={list.again} />}
      {list.reading && <Skeleton lines={8} />}
      {!list.reading && list.rows.length === 0 && <EmptyState what={t("none")} how={t("noneHow")} />}
      {months.map(({ year, month, entries }) => (
        <section key={`${year}-${month}`} aria-label={t("month", { year, month })}>
          <h3>{t("month", { year, month })}</h3>
          <ol>
            {entries.map((entry, at) => (
              <Line
                key={`${entry.event} ${entry.id}`}
                entry={entry}
                goesOn={entry.case !== null && entries[at - 1]?.case?.caseId === entry.case.caseId}
              />
            ))}
          </ol>
        </section>
      ))}
      {list.onMore && (
        <p className="more">
          <Button busy={list.readingMore} onClick={list.onMore}>
            {t("more")}
          </Button>
        </p>
      )}
    </section>
  );
}

function byMonth(rows: readonly Entry[]) {
  const months: { year: number; month: number; entries: Entry[] }[] = [];
  for (const entry of rows) {
    const { year, month } = partsOf(new Date(entry.at));
    const last = months.at(-1);
    if (last?.year === year && last.month === month) last.entries.push(entry);
    else months.push({ year, month, entries: [entry] });
  }
  return months;
}

/** Events that a month's reader looks for have their own mark; the rest has the mark of its kind. */
const ICON: Record<string, IconName> = {
  case_received: "intake",
  case_closed: "lock",
  case_reopened: "cycle",
  case_waiting: "pause",
  contact_attempted: "phone",
  case_accepted: "promise",
  step_done: "check",
  account_sent: "check",
  identifier_revealed: "eye",
  customers_merged: "merge",
  customers_parted: "merge",
  rights_requested: "shield",
};
const ICON_OF: Record<TimelineKind, IconName> = {
  words: "chat",
  answers: "promise",
  course: "route",
  record: "person",
};

function Line({ entry, goesOn }: { entry: Entry; goesOn: boolean }) {
  const { t } = useTranslation("timeline");
  const format = useFormat();
  const now = useNow();
  const prose = useProseOf([]);
  const inward =
    entry.event === "message_received" || entry.event === "case_received" || entry.event === "review_requested";
  return (
    <li className={inward ? "in" : undefined}>
      <time className="m num" dateTime={entry.at} title={format.exact(entry.at)}>
        {format.dayTime(entry.at, now)}
      </time>
      <span className="mark">
        <Icon name={ICON[entry.event] ?? ICON_OF[entry.kind]} size="s" />
      </span>
      <div className="tb">
        <p>
          <b>{entry.actorName}</b> {entry.byCustomer && <Tag>{t("portal")}</Tag>}{" "}
          {entry.kind === "record" ? <RecordSentence entry={entry} /> : prose.sentence(entry)}
          {entry.reason && <span className="m"> {t("because", { reason: entry.reason })}</span>}
        </p>
        {entry.text && <Said text={entry.text} inward={inward} />}
        {entry.case && (
          <p className="m">
            <Link to="/cases/$caseId" params={{ caseId: entry.case.caseId }}>
              {entry.case.number}
            </Link>{" "}
            {!goesOn && entry.case.title}
          </p>
        )}
      </div>
    </li>
  );
}

/** What was said, folded when it is long. */
function Said({ text, inward }: { text: string; inward: boolean }) {
  const { t } = useTranslation("timeline");
  const [open, setOpen] = useState(false);
  const long = text.length > LONG;
  return (
    <blockquote className={inward ? "in" : undefined}>
      {long && !open ? `${text.slice(0, LONG).replace(/\s+/g, " ")}…` : text}
      {long && (
        <button type="button" className="lkb" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? "fold" : "unfold")}
        </button>
      )}
    </blockquote>
  );
}

function RecordSentence({ entry }: { entry: Entry }) {
  const { t } = useTranslation("timeline");
  const customers = useTranslation("customers").t;
  const { event, body } = entry;
  if (event === "identifier_revealed") {
    const field = String(body.field);
    return <>{t("revealed", { what: customers(`reveals.field.${field as "phone"}`, { defaultValue: field }) })}</>;
  }
  if (event === "customers_merged") return <>{t(body.kept ? "merged" : "mergedAway", { count: Number(body.cases) })}</>;
  if (event === "customers_parted") return <>{t("parted")}</>;
  return <>{t("asked", { what: t(`request.${body.kind as "access"}`), number: String(body.number) })}</>;
}
