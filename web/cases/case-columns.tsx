import type { TFunction } from "i18next";
import type { ReactNode } from "react";
import { SeverityBars, type SeverityLevel } from "../ui/SeverityBars.tsx";
import { StepPips } from "../ui/StepPips.tsx";
import type { Column } from "../ui/Table.tsx";
import { Tag } from "../ui/Tag.tsx";
import { Time } from "../ui/Time.tsx";
import type { useVocabulary } from "../words/use-vocabulary.ts";
import { CaseTitle } from "./CaseTitle.tsx";
import type { CaseListRow } from "./case-row.ts";
import { DueChip } from "./DueChip.tsx";
import { movedWord } from "./moved-word.ts";
import { OwnerCell } from "./OwnerCell.tsx";
import type { ColumnKey } from "./use-columns.ts";

interface Around {
  t: TFunction<"cases">;
  word: ReturnType<typeof useVocabulary>;
  /** On a phone. */
  narrow: boolean;
  /** Absent for those who may not assign. */
  onAssign?: (row: CaseListRow) => void;
}

const DUE_WIDTH = { zh: 176, en: 190 };
const NARROW_DUE_WIDTH = { zh: 156, en: 182 };
const WIDTHS: Record<ColumnKey, { zh: number; en: number }> = {
  step: { zh: 92, en: 104 },
  state: { zh: 78, en: 104 },
  kind: { zh: 66, en: 92 },
  product: { zh: 96, en: 120 },
  owner: { zh: 78, en: 96 },
  department: { zh: 98, en: 104 },
  severity: { zh: 62, en: 72 },
  received: { zh: 96, en: 104 },
  moved: { zh: 120, en: 128 },
};

/** The columns of the list: deadline and case always, the others as chosen. */
export function caseColumns(chosen: readonly ColumnKey[], locale: "zh" | "en", around: Around): Column<CaseListRow>[] {
  const { t } = around;
  return [
    {
      key: "due",
      head: t("head.due"),
      width: (around.narrow ? NARROW_DUE_WIDTH : DUE_WIDTH)[locale],
      cell: (row) => <DueChip row={row} />,
    },
    { key: "case", head: t("head.case"), cell: (row) => <CaseCell row={row} around={around} /> },
    ...chosen.map(
      (key): Column<CaseListRow> => ({
        key,
        head: t(`head.${key}`),
        width: WIDTHS[key][locale],
        hideBelow: key === "department" || key === "product" || key === "kind" ? 1100 : 700,
        cell: (row) => cellOf(key, row, around),
      }),
    ),
  ];
}

function CaseCell({ row, around }: { row: CaseListRow; around: Around }) {
  return (
    <>
      <CaseTitle row={row} />
      <div className="m el">
        {row.number} · {row.customerName || around.t("anonymous")} · {around.word("channel", row.channel)}
      </div>
    </>
  );
}

function cellOf(key: ColumnKey, row: CaseListRow, around: Around): ReactNode {
  const { t, word } = around;
  switch (key) {
    case "step":
      return <StepPips at={row.step} />;
    case "state":
      return <Tag>{word("state", row.state)}</Tag>;
    case "kind":
      return <span className="t2">{word("kind", row.kind)}</span>;
    case "product":
      return <Line>{row.product}</Line>;
    case "owner":
      return <OwnerCell row={row} onAssign={around.onAssign} />;
    case "department":
      return <Line>{row.departmentName}</Line>;
    case "severity":
      return (
        <span className="t2 nw">
          <SeverityBars level={row.severity as SeverityLevel} />
        </span>
      );
    case "received":
      return (
        <span className="m nw">
          <Time at={row.receivedAt} />
        </span>
      );
    case "moved":
      return (
        <>
          <div className="el t2" title={movedWord(t, row.lastEvent)}>
            {movedWord(t, row.lastEvent)}
          </div>
          <div className="m el">
            <Time at={row.lastEventAt} />
          </div>
        </>
      );
  }
}

function Line({ children }: { children: string | null }) {
  return (
    <div className="el t2" title={children ?? undefined}>
      {children}
    </div>
  );
}
