import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { readCard as readEndpoint, type SpotCard } from "../../src/spot/contract.ts";
import { CALM_STEPS } from "../../src/spot/rules/calm-steps.ts";
import { type Card, CONDUCTS, type Entry, HARMED, HOWS, readCard } from "../../src/spot/rules/card.ts";
import { useRead } from "../shell/client/use-read.ts";
import { Button } from "../ui/Button.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { Time } from "../ui/Time.tsx";
import { useFormat } from "../words/use-format.ts";
import { CloseDialog } from "./CloseDialog.tsx";
import { ConvertDialog } from "./ConvertDialog.tsx";
import { Safety } from "./Safety.tsx";

/** A colleague's card as a supervisor reads it: what was done, seen and said, and what becomes of it. */
export function ReadCard({ spotId }: { spotId: string }) {
  const { data, error } = useRead(readEndpoint, { spotId });
  if (error) return <RefusalBox refusal={error.refusal} />;
  if (!data) return <Skeleton lines={6} />;
  const card = readCard(data.entries as Entry[]);
  return <Shown data={data} card={{ ...card, place: card.place ?? data.place }} />;
}

function Shown({ data, card }: { data: SpotCard; card: Card }) {
  const { t } = useTranslation("spot");
  const [dialog, setDialog] = useState<"convert" | "close" | null>(null);
  const startedAt = String(data.startedAt);
  return (
    <article className="spot-read">
      <h2>{data.place ?? data.departmentName}</h2>
      <p className="m">
        {data.openedByName} · <Time at={startedAt} />
      </p>
      {card.danger && !data.endedAt && <Safety />}
      <Facts data={data} card={card} />
      <Timeline card={card} />
      <Outcome data={data} />
      {!data.endedAt && (
        <div className="row acts">
          <Button look="fill" size="l" onClick={() => setDialog("convert")}>
            {t("convert.submit")}
          </Button>
          <Button size="l" onClick={() => setDialog("close")}>
            {t("read.close")}
          </Button>
        </div>
      )}
      {dialog === "convert" && (
        <ConvertDialog here={{ spotId: data.spotId, startedAt, card, waiting: [] }} onClose={() => setDialog(null)} />
      )}
      {dialog === "close" && <CloseDialog spotId={data.spotId} onClose={() => setDialog(null)} />}
    </article>
  );
}

function Facts({ data, card }: { data: SpotCard; card: Card }) {
  const { t } = useTranslation("spot");
  const format = useFormat();
  const { locale } = format;
  const harmed = card.harmed.map(
    ({ who, how }) => HARMED[who][locale] + (locale === "en" ? " " : "") + HOWS[how][locale],
  );
  const { call } = data;
  const answered = call?.answeredAt
    ? t("read.answered", { name: call.sentName ?? call.answeredByName ?? "", time: format.timeOfDay(call.answeredAt) })
    : t("read.unanswered");
  const facts: [string, string][] = [
    [t("sheet.person"), card.person ?? ""],
    [t("read.conduct"), format.list(card.conduct.map((one) => CONDUCTS[one][locale]))],
    [t("read.harmed"), format.list(harmed)],
    [t("read.call"), call ? t("read.called", { time: format.timeOfDay(call.calledAt) }) + answered : ""],
  ];
  return (
    <dl>
      {facts
        .filter(([, value]) => value !== "")
        .map(([name, value]) => (
          <div key={name}>
            <dt className="m">{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

/** Steps, notes and witnesses in the order they happened. */
function Timeline({ card }: { card: Card }) {
  const { t } = useTranslation("spot");
  const format = useFormat();
  const steps = card.steps.map(({ step, at }) => {
    const name = CALM_STEPS.find(({ key }) => key === step)?.name[format.locale] ?? "";
    return { key: step as string, at, text: name, step: true };
  });
  const said = card.notes.map((one) => ({ key: one.entryId, at: one.at, text: one.text, step: false }));
  const seen = card.witnesses.map((one) => ({
    ...one,
    key: one.entryId,
    text: t("witness", { text: one.text }),
    step: false,
  }));
  const lines = [...steps, ...said, ...seen].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  if (lines.length === 0) return <p className="m">{t("read.empty")}</p>;
  return (
    <ul className="nts">
      {lines.map((one) => (
        <li key={one.key}>
          <time>{format.timeOfDay(one.at)}</time>
          <span className={one.step ? "t2" : undefined}>{one.text}</span>
        </li>
      ))}
    </ul>
  );
}

function Outcome({ data }: { data: SpotCard }) {
  const { t } = useTranslation("spot");
  if (!data.endedAt) return null;
  if (!data.caseId) return <p>{t("read.closed", { name: data.endedByName, reason: data.endedReason })}</p>;
  return (
    <Link to={"/cases/$caseId" as "/desk"} params={{ caseId: data.caseId } as never}>
      {t("read.become", { number: data.caseNumber })}
    </Link>
  );
}
