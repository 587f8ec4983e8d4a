import "./Promises.css";
import { useTranslation } from "react-i18next";
import { buttonClass } from "../ui/Button.tsx";
import { ClockMark, clockWord } from "../ui/ClockChip.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Icon } from "../ui/Icon.tsx";
import type { IconName } from "../ui/icons.ts";
import { useNow } from "../ui/now.ts";
import { SectionHead } from "../ui/SectionHead.tsx";
import { useFormat } from "../words/use-format.ts";
import { CaseLink } from "./CaseLink.tsx";
import type { PromiseDue } from "./desk-data.ts";
import { InStead } from "./InStead.tsx";

type Way = { word: "call" | "write" | "meet"; icon: IconName };
const CALL: Way = { word: "call", icon: "phone" };
const WRITE: Way = { word: "write", icon: "mail" };
const MEET: Way = { word: "meet", icon: "person" };
const WAYS: Partial<Record<PromiseDue["channel"], Way>> = {
  phone: CALL,
  email: WRITE,
  letter: WRITE,
  web: WRITE,
  chat: WRITE,
  referral: WRITE,
};
const HOUR = 3_600_000;

/** The next words promised until tonight on a line of time; what was missed stands above now. */
export function Promises({ promises }: { promises: readonly PromiseDue[] }) {
  const { t } = useTranslation("desk");
  const now = useNow();
  const missed = promises.filter((one) => new Date(one.dueAt) <= now);
  const ahead = promises.filter((one) => new Date(one.dueAt) > now);
  return (
    <section id="promises" aria-labelledby="desk-promises">
      <SectionHead
        id="desk-promises"
        title={t("promises.title")}
        note={promises.length > 0 ? t("promises.note", { count: promises.length }) : undefined}
      />
      {promises.length === 0 ? (
        <EmptyState what={t("promises.empty")} how={t("promises.emptyHow")} />
      ) : (
        <ol className="pl">
          {missed.map((one) => (
            <PromiseLine key={one.caseId} one={one} />
          ))}
          <NowLine />
          {ahead.map((one) => (
            <PromiseLine key={one.caseId} one={one} />
          ))}
        </ol>
      )}
    </section>
  );
}

function NowLine() {
  const format = useFormat();
  const now = useNow();
  return (
    <li className="nowline">
      <time dateTime={now.toISOString()}>{format.timeOfDay(now, true)}</time>
      <i />
    </li>
  );
}

function PromiseLine({ one }: { one: PromiseDue }) {
  const { t } = useTranslation("desk");
  const format = useFormat();
  const now = useNow();
  const way = WAYS[one.channel] ?? MEET;
  const clock = {
    state: "normal" as const,
    due: one.dueAt,
    nearAt: new Date(Date.parse(one.dueAt) - HOUR).toISOString(),
  };
  const state = clockWord(clock, now);
  const today = format.dayShort(one.dueAt, now) === format.dayShort(now, now);
  const left = format.duration(Date.parse(one.dueAt) - now.getTime());
  return (
    <li>
      <time dateTime={one.dueAt} title={format.exact(one.dueAt)}>
        {today ? format.timeOfDay(one.dueAt, true) : format.dayShort(one.dueAt, now)}
      </time>
      <div className="grow">
        <CaseLink caseId={one.caseId} className="ct el">
          {t(`promises.${way.word}`, { name: one.customerName || t("mine.anonymous") })}
        </CaseLink>
        <div className="m el" title={one.title}>
          {(state === "near" || state === "overdue") && (
            <>
              <ClockMark clock={{ state, due: one.dueAt }} small>
                {left}
              </ClockMark>{" "}
              ·{" "}
            </>
          )}
          <InStead of={one.standsInFor} />
          {one.number} · {one.title}
        </div>
      </div>
      <CaseLink
        caseId={one.caseId}
        className={buttonClass({ look: "icon" })}
        label={t("promises.open", { number: one.number })}
      >
        <Icon name={way.icon} />
      </CaseLink>
    </li>
  );
}
