import "./Fold.css";
import { useTranslation } from "react-i18next";
import { Icon } from "../../ui/Icon.tsx";
import { useNow } from "../../ui/now.ts";
import { useFormat } from "../../words/use-format.ts";
import { PROOFS } from "./EventLine.tsx";
import type { EventEntry } from "./event-prose.ts";
import { useProse } from "./use-prose.ts";

/** What the system recorded between two entries: one line that opens. */
export function Fold({ entries }: { entries: readonly EventEntry[] }) {
  const { t } = useTranslation("casestory");
  const format = useFormat();
  const now = useNow();
  const { sentence, short } = useProse();
  const first = entries[0]!.at;
  const last = entries.at(-1)!.at;
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
        <span className="fold-what">{t("fold", { count: entries.length, what })}</span>
      </summary>
      <ul>
        {entries.map((entry) => (
          <li key={entry.id}>
            <time title={format.exact(entry.at)}>
              {sameDay ? format.timeOfDay(entry.at, true) : format.dayTime(entry.at, now)}
            </time>
            <span>
              <b>{entry.actorName}</b> {sentence(entry)}
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
