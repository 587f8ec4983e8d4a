import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Incoming } from "../../src/imports/rules/read-row.ts";
import type { FaultCode } from "../../src/imports/rules/row-faults.ts";
import { useSession } from "../shell/session/session.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import { serverNow } from "../ui/now.ts";
import { SectionHead } from "../ui/SectionHead.tsx";
import type { SeverityLevel } from "../ui/SeverityBars.tsx";
import { Signal } from "../ui/Signal.tsx";
import { type Column, Table } from "../ui/Table.tsx";
import { Tag } from "../ui/Tag.tsx";
import { useFormat } from "../words/use-format.ts";
import { useVocabulary } from "../words/use-vocabulary.ts";
import { holdsWords, type MappingDraft, mappingOf } from "./mapping-draft.ts";
import { previewRows, type PreviewRow as Row } from "./preview-rows.ts";
import type { Uploaded } from "./upload-file.ts";

/** The first rows of the file read by this mapping, with the same rules the server reads by. */
export function Preview(props: { draft: MappingDraft; sample: Uploaded | undefined; total: number }) {
  const { t } = useTranslation("imports");
  const { draft, sample } = props;
  const rows = useRows(draft, sample);
  const columns = useColumns();
  const good = rows.filter(({ read, repeats }) => read.ok && !repeats).length;
  const unsure = rows.filter((row) => row.unsure).length;
  return (
    <section className="pview" aria-label={t("preview")}>
      <SectionHead
        title={t("preview")}
        note={rows.length > 0 && t(unsure > 0 ? "previewUnsure" : "previewNote", { shown: rows.length, good, unsure })}
      />
      {!sample && <EmptyState what={t("previewGone")} how={t("previewGoneHow")} />}
      {sample && !holdsWords(draft) && <EmptyState what={t("previewWaits")} how={t("previewWaitsHow")} />}
      {rows.length > 0 && (
        <Table
          label={t("preview")}
          columns={columns}
          rows={rows}
          idOf={(row) => String(row.line)}
          nameOf={(row) => t("row", { line: row.line })}
        />
      )}
    </section>
  );
}

function useRows(draft: MappingDraft, sample: Uploaded | undefined): Row[] {
  const { organisation } = useSession();
  return useMemo(() => {
    if (!sample || !holdsWords(draft)) return [];
    return previewRows(mappingOf(draft), sample, { now: serverNow(), zone: organisation.timeZone });
  }, [draft, sample, organisation.timeZone]);
}

function useColumns(): Column<Row>[] {
  const { t } = useTranslation("imports");
  const word = useVocabulary();
  const format = useFormat();
  const now = serverNow();
  const good = (row: Row, cell: (value: Incoming) => React.ReactNode) => (row.read.ok ? cell(row.read.value) : null);
  return [
    {
      key: "words",
      head: t("field.words"),
      cell: (row) => <Said row={row} />,
    },
    {
      key: "who",
      head: t("customer"),
      width: 110,
      cell: (row) =>
        good(row, (value) => <span className="el">{value.customer?.name ?? <span className="m">–</span>}</span>),
    },
    {
      key: "at",
      head: t("field.receivedAt"),
      width: 140,
      hideBelow: 700,
      cell: (row) => good(row, (value) => format.dayTime(value.receivedAt, now)),
    },
    {
      key: "kind",
      head: t("kindAndChannel"),
      width: 230,
      hideBelow: 1100,
      cell: (row) =>
        good(row, (value) => (
          <span className="row">
            <Tag>{word("kind", value.kind)}</Tag>
            <span className="t2">{word("channel", value.channel)}</span>
            <span className="m nw">{word("severity", value.severity as SeverityLevel)}</span>
          </span>
        )),
    },
    {
      key: "reply",
      head: t("field.reply"),
      width: 200,
      hideBelow: 700,
      cell: (row) =>
        good(row, ({ history, note }) =>
          history ? (
            <span className="el2">{history.reply}</span>
          ) : (
            <span className="m el2">{note ? t("noted", { note }) : t("staysOpen")}</span>
          ),
        ),
    },
  ];
}

/** Reasons that say themselves which field lacks something. */
const NAMES_ITS_FIELD: ReadonlySet<string> = new Set<FaultCode>([
  "words_empty",
  "key_empty",
  "date_missing",
  "name_needed",
]);

/** What the customer said; of a row that makes no case why not, and which row it is. */
function Said({ row: { read, line, about, repeats } }: { row: Row }) {
  const { t } = useTranslation("imports");
  const { locale } = useFormat();
  if (read.ok && repeats === undefined) return <span className="el2">{read.value.words}</span>;
  return (
    <>
      {read.ok ? (
        <b className="el2">{t("repeats", { line: repeats ?? 0 })}</b>
      ) : (
        <Signal tone="red" icon="stop">
          <span>
            {t("notTaken")}
            {!NAMES_ITS_FIELD.has(read.fault.code) && (
              <>
                {t(`field.${read.fault.field}` as "field.words")}
                {t("colon")}
              </>
            )}
            {read.fault.say[locale]}
          </span>
        </Signal>
      )}
      <span className="m el">{[t("row", { line }), about].filter(Boolean).join(" · ")}</span>
    </>
  );
}
