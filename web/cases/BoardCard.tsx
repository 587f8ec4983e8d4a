import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ClockMark } from "../ui/ClockChip.tsx";
import { useNow } from "../ui/now.ts";
import { clockOf } from "../ui/row-clock.ts";
import { SeverityBars, type SeverityLevel } from "../ui/SeverityBars.tsx";
import { Tag } from "../ui/Tag.tsx";
import { useFormat } from "../words/use-format.ts";
import { useVocabulary } from "../words/use-vocabulary.ts";
import type { CaseListRow } from "./case-row.ts";

/** One case on the board: title, clock, number, its state and who owns it. */
export function BoardCard(props: { row: CaseListRow; tabbable: boolean; onFocus: (caseId: string) => void }) {
  const { row } = props;
  const { t } = useTranslation("cases");
  const word = useVocabulary();
  const format = useFormat();
  const now = useNow();
  const clock = clockOf(row);
  const left = row.nextDueAt ? format.duration(Date.parse(row.nextDueAt) - now.getTime()) : null;
  return (
    <li>
      <Link
        className="bcard"
        to={"/cases/$caseId" as "/desk"}
        params={{ caseId: row.caseId } as never}
        tabIndex={props.tabbable ? 0 : -1}
        onFocus={() => props.onFocus(row.caseId)}
      >
        <span className="bt">{row.title}</span>
        <span className="bl">
          {left || row.state === "waiting" ? (
            <span title={row.nextDueAt ? format.exact(row.nextDueAt) : undefined}>
              <ClockMark clock={clock} small>
                <b>{left}</b>
              </ClockMark>
            </span>
          ) : (
            <span className="m">{t("noDue")}</span>
          )}
          <span className="right">
            <SeverityBars level={row.severity as SeverityLevel} />
          </span>
        </span>
        <span className="m el">
          {row.number} · {row.customerName || t("anonymous")}
        </span>
        <span className="bl m">
          <Tag>{word("state", row.state)}</Tag>
          <span className={row.ownerName ? "right" : "right noone"}>{row.ownerName ?? t("unowned")}</span>
        </span>
      </Link>
    </li>
  );
}
