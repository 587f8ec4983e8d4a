import { Suspense, useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { RunDialog } from "../assignment/RunDialog.tsx";
import { useMay } from "../shell/session/session.ts";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { useFormat } from "../words/use-format.ts";
import { useVocabulary } from "../words/use-vocabulary.ts";
import { AssignDialog } from "./AssignDialog.tsx";
import { BulkBar } from "./BulkBar.tsx";
import { CaseTable } from "./CaseTable.tsx";
import { caseColumns } from "./case-columns.tsx";
import type { CaseListRow } from "./case-row.ts";
import { type Asked, writeAsked } from "./filters.ts";
import { NoCases } from "./NoCases.tsx";
import type { CaseList } from "./use-case-list.ts";
import type { ColumnKey } from "./use-columns.ts";
import { useMedia } from "./use-media.ts";
import type { View } from "./views.ts";

const NONE: ReadonlySet<string> = new Set();

/** Table, what is checked in it, and the bar under it. Another list starts with nothing checked. */
export function ListRegion(props: {
  list: CaseList;
  asked: Asked;
  view: View | undefined;
  columns: readonly ColumnKey[];
  peeking: boolean;
  onPeek: (caseId: string) => void;
  onAll: () => void;
}) {
  const { list, asked } = props;
  const { rows } = list;
  const { t } = useTranslation("cases");
  const word = useVocabulary();
  const { locale } = useFormat();
  const mayAssign = useMay("case.assign");
  const narrow = useMedia("(max-width: 700px)");
  const [selected, setSelected] = useState(NONE);
  const [assigning, setAssigning] = useState<readonly CaseListRow[] | null>(null);
  const [running, setRunning] = useState<readonly CaseListRow[] | null>(null);
  const said = JSON.stringify(writeAsked(asked));
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list, nothing checked
  useEffect(() => setSelected(NONE), [said]);
  const columns = useMemo(
    () =>
      caseColumns(props.columns, locale, {
        t,
        word,
        narrow,
        onAssign: mayAssign ? (row) => setAssigning([row]) : undefined,
      }),
    [props.columns, locale, t, word, narrow, mayAssign],
  );
  const picked = rows.filter((row) => selected.has(row.caseId));
  if (list.refusal && rows.length === 0) return <RefusalBox refusal={list.refusal} onWayOut={list.again} />;
  return (
    <>
      <CaseTable
        rows={rows}
        columns={columns}
        selected={selected}
        onSelect={setSelected}
        onFocusRow={props.onPeek}
        peeking={props.peeking}
        reading={list.reading}
        empty={<NoCases view={props.view} onAll={props.onAll} />}
        onMore={list.onMore}
        readingMore={list.readingMore}
      />
      {picked.length > 0 && (
        <BulkBar
          rows={picked}
          mayAssign={mayAssign}
          onAssign={setAssigning}
          onRun={setRunning}
          onClear={() => setSelected(NONE)}
        />
      )}
      {running && (
        <Suspense>
          <RunDialog cases={running} onClose={() => setRunning(null)} onDone={() => setSelected(NONE)} />
        </Suspense>
      )}
      {assigning && (
        <AssignDialog rows={assigning} onClose={() => setAssigning(null)} onDone={() => setSelected(NONE)} />
      )}
    </>
  );
}
