import { useTranslation } from "react-i18next";
import { peekCase } from "../../src/cases/contract.ts";
import { ClockRuler } from "../clocks/ClockRuler.tsx";
import { useRead } from "../shell/client/use-read.ts";
import { clockWord } from "../ui/ClockChip.tsx";
import { DueRuler } from "../ui/DueRuler.tsx";
import { useNow } from "../ui/now.ts";
import { clockOf } from "../ui/row-clock.ts";
import { stretchesOf } from "../ui/ruler-layout.ts";

import { useFormat } from "../words/use-format.ts";
import type { MyCase } from "./desk-data.ts";

const BEGINS = { next_word: "spokeAt", task: "sentAt", step: "plannedAt" } as const;
const BEFORE = { next_word: "beforeWord", task: "beforeTask", step: "beforeStep" } as const;
type Agreed = keyof typeof BEGINS;

/** Why the nearest deadline of a row is when it is: that of a clock by its policy, or a time that people agreed on. */
export function TimeRuler({ row }: { row: MyCase }) {
  const { t } = useTranslation("desk");
  const format = useFormat();
  const now = useNow();
  const { data } = useRead(peekCase, { caseId: row.caseId });
  if (!row.nextDueAt || !row.nextDue || !row.nextDueFrom) return null;
  const near = clockWord(clockOf(row), now) === "near";
  const clock = data?.clocks.find(({ what, dueAt, stoppedAt }) => {
    return what === row.nextDue && !stoppedAt && Date.parse(dueAt) === Date.parse(row.nextDueAt!);
  });
  if (clock) return <ClockRuler caseId={row.caseId} clock={clock} near={near} />;
  const due = format.dayTime(row.nextDueAt, now);
  const agreed = row.nextDue in BEGINS ? (row.nextDue as Agreed) : null;
  return (
    <DueRuler
      title={t("why.title", { when: due })}
      note={agreed && t(`why.${agreed}`)}
      receivedAt={row.receivedAt}
      due={row.nextDueAt}
      parts={stretchesOf({ from: row.nextDueFrom, due: row.nextDueAt }, now)}
      begins={agreed ? (when) => t(`why.${BEGINS[agreed]}`, { when }) : undefined}
      before={agreed ? t(`why.${BEFORE[agreed]}`) : undefined}
      near={near}
    />
  );
}
