import { useTranslation } from "react-i18next";
import { STATES } from "../../src/cases/rules/states.ts";
import { ClockChip } from "../ui/ClockChip.tsx";
import { useNow } from "../ui/now.ts";
import { clockOf, usedOf } from "../ui/row-clock.ts";
import { useVocabulary } from "../words/use-vocabulary.ts";
import type { CaseListRow } from "./case-row.ts";

/** The nearest deadline of a row: what is left, until when, and what it counts. An ended case has none. */
export function DueChip({ row }: { row: CaseListRow }) {
  const { t } = useTranslation("cases");
  const word = useVocabulary();
  const now = useNow();
  if (STATES[row.state].ended) return <span className="m">{word("state", row.state)}</span>;
  const waits = row.state === "waiting" && !row.nextDueAt;
  if (!row.nextDueAt && !waits) return <span className="m">{t("noDue")}</span>;
  return (
    <ClockChip
      clock={clockOf(row)}
      what={row.nextDue ? t(`due.${row.nextDue}`) : undefined}
      note={waits ? t("waitingNote") : undefined}
      used={usedOf(row, now) ?? 0}
    />
  );
}
