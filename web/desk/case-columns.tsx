import type { TFunction } from "i18next";
import { AssignOwner } from "../assignment/AssignOwner.tsx";
import { CaseTitle } from "../cases/CaseTitle.tsx";
import { Button } from "../ui/Button.tsx";
import { ClockChip } from "../ui/ClockChip.tsx";
import { clockOf, usedOf } from "../ui/row-clock.ts";
import { SeverityBars, type SeverityLevel } from "../ui/SeverityBars.tsx";
import { StepPips } from "../ui/StepPips.tsx";
import type { Column } from "../ui/Table.tsx";
import type { useVocabulary } from "../words/use-vocabulary.ts";
import type { MyCase } from "./desk-data.ts";
import { InStead } from "./InStead.tsx";
import { nextStep } from "./next-step.ts";

/** Of the deadline: in English a time left takes more room. */
export const DUE_WIDTH = { zh: 206, en: 236 };

interface Around {
  t: TFunction<"desk">;
  locale: keyof typeof DUE_WIDTH;
  word: ReturnType<typeof useVocabulary>;
  now: Date;
  /** Rows are not all mine: each says who leads it. */
  owners?: boolean;
  /** Rows are mine, or those of whom this person stands in for: these say for whom (R2). */
  me?: string;
  /** Whoever reads may give unowned cases to somebody. */
  assigns?: boolean;
  /** Case whose time ruler is open. */
  why: string | null;
  onWhy: (caseId: string | null) => void;
}

/** What a deadline counts, for the line under it: 部门任务, 约定回话 · 等顾客. */
function countedFor(row: MyCase, t: Around["t"]): string {
  if (!row.nextDue) return row.state === "waiting" ? "" : t("noDue");
  const what = t(`due.${row.nextDue}`);
  return row.state === "waiting" ? `${what} · ${t("waiting")}` : what;
}

function DueCell({ row, around }: { row: MyCase; around: Around }) {
  const { t, now, why, onWhy } = around;
  // No clock runs after the account: none is shown as kept.
  if (!row.nextDue && row.state === "accounted") return <div className="t2">{t("answer")}</div>;
  const open = why === row.caseId;
  const side = row.nextDueFrom && (
    <Button
      look="icon"
      size="s"
      icon={open ? "up" : "down"}
      label={t(open ? "why.close" : "why.open")}
      aria-expanded={open}
      tabIndex={-1}
      onClick={() => onWhy(open ? null : row.caseId)}
    />
  );
  const note = !row.nextDueAt && row.state === "waiting" ? t("waiting") : undefined;
  return (
    <ClockChip clock={clockOf(row)} what={countedFor(row, t)} used={usedOf(row, now) ?? 0} note={note} side={side} />
  );
}

function ownerOf(row: MyCase, t: Around["t"]): string {
  return row.ownerName ? t("watch.owner", { name: row.ownerName }) : t("watch.noOwner");
}

/** Nobody leads it yet, and it may be given to somebody without telling the customer of a change (R2). */
function isUnowned(row: MyCase): boolean {
  return row.ownerId === null && row.state === "received";
}

/** The columns of a list of cases: deadline, which case, where it stands, what to do next, how grave. */
export function caseColumns(around: Around): Column<MyCase>[] {
  const { t, word, now, locale } = around;
  return [
    { key: "due", head: t("head.due"), width: DUE_WIDTH[locale], cell: (row) => <DueCell row={row} around={around} /> },
    {
      key: "case",
      head: t("head.case"),
      cell: (row) => (
        <>
          <CaseTitle row={row} />
          <div className="m el">
            {around.me && <InStead of={row.ownerId === around.me ? null : row.ownerName} />}
            {row.number} · {row.customerName || t("mine.anonymous")} ·{" "}
            {around.owners ? ownerOf(row, t) : word("channel", row.channel)}
          </div>
        </>
      ),
    },
    { key: "step", head: t("head.steps"), width: 98, hideBelow: 700, cell: (row) => <StepPips at={row.step} /> },
    {
      key: "next",
      head: t("head.next"),
      width: 176,
      hideBelow: 700,
      cell: (row) =>
        around.assigns && isUnowned(row) ? (
          <AssignOwner row={row} />
        ) : (
          <div className="nx t2">{t(`next.${nextStep(row, now)}`)}</div>
        ),
    },
    {
      key: "severity",
      head: t("head.severity"),
      width: 84,
      hideBelow: 700,
      cell: (row) => <SeverityBars level={row.severity as SeverityLevel} />,
    },
  ];
}
