import "./Fold.css";
import { useTranslation } from "react-i18next";
import { Icon } from "../../ui/Icon.tsx";
import { useNow } from "../../ui/now.ts";
import { useFormat } from "../../words/use-format.ts";
import { happenedAt, isBroughtIn } from "./brought-in.ts";
import { PROOFS } from "./EventLine.tsx";
import type { EventEntry } from "./event-prose.ts";
import { ImportMark, Told } from "./Told.tsx";
import { useProse } from "./use-prose.ts";

/** What the system recorded between two entries: one line that opens. */
export function Fold({ entries }: { entries: readonly EventEntry[] }) {
  const { t } = useTranslation("casestory");
  const format = useFormat();
  const now = useNow();
  const { short } = useProse();
  const known = entries.flatMap((entry) => happenedAt(entry) ?? []);
  const first = known[0] ?? entries[0]!.at;
  const last = known.at(-1) ?? first;
  const from = format.dayTime(first, now);
  const until = format.dayTime(last, now);
  const sameDay = format.dayShort(first, now) === format.dayShort(last, now);
  const span = from === until ? from : `${from}–${sameDay ? format.timeOfDay(last) : until}`;
  const what = [...new Set(entries.map((entry) => short(entry.event)))].join(t("foldJoin"));
  return (
    <details className="fold">
      <summary data-entry>
        <Icon name="right" size="xs" />
        {span}
        <span className="fold-what">
          {t("fold", { count: entries.length, what })}
          {entries.every(isBroughtIn) && <ImportMark />}
        </span>
      </summary>
      <ul>
        {entries.map((entry) => (
          <li key={entry.id}>
            <Moment at={happenedAt(entry)} sameDay={sameDay} />
            <span>
              <Told entry={entry} />
              {entry.reason && (
                <span className="m">
                  {" "}
                  {PROOFS.has(entry.event) ? entry.reason : t("because", { reason: entry.reason })}
                </span>
              )}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Moment({ at, sameDay }: { at: string | null; sameDay: boolean }) {
  const format = useFormat();
  const now = useNow();
  if (at === null) return <span className="m">–</span>;
  return <time title={format.exact(at)}>{sameDay ? format.timeOfDay(at, true) : format.dayTime(at, now)}</time>;
}
