import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ImportRunShape } from "../../src/imports/contract.ts";
import { Button, ButtonInside, buttonClass } from "../ui/Button.tsx";
import { SectionHead } from "../ui/SectionHead.tsx";
import { type Column, Table } from "../ui/Table.tsx";
import { useFormat } from "../words/use-format.ts";
import { useRejects } from "./use-rejects.ts";

type Reject = ReturnType<typeof useRejects>["rows"][number];

const FEW = 5;

/** Which lines were not taken and why, to mend in the file; all of them as CSV. */
export function Rejects({ run }: { run: ImportRunShape }) {
  const { t } = useTranslation("imports");
  const format = useFormat();
  const title = t(run.dryRun ? "wouldReject" : "rejects");
  const list = useRejects(run.runId);
  const [all, setAll] = useState(false);
  // With a mapping below, a few say what is wrong; the others are one press away, not hidden behind a scroll.
  const few = run.allowed.includes("start") && !all && list.rows.length > FEW;
  const columns: Column<Reject>[] = [
    { key: "line", head: t("line"), width: 84, cell: (one) => format.number(one.line) },
    { key: "field", head: t("fieldHead"), width: 120, cell: (one) => t(`field.${one.field}` as "field.words") },
    { key: "reason", head: t("reason"), cell: (one) => <span className="el2">{one.reason[format.locale]}</span> },
    { key: "excerpt", head: t("excerpt"), hideBelow: 700, cell: (one) => <span className="m el2">{one.excerpt}</span> },
  ];
  return (
    <section className="rej" aria-label={title}>
      <SectionHead
        title={title}
        note={t("rejectsNote")}
        end={
          <a
            className={buttonClass({ size: "s" })}
            href={`/v1/imports/${run.runId}/rejects.csv`}
            download="rejects.csv"
          >
            <ButtonInside icon="download">{t("download")}</ButtonInside>
          </a>
        }
      />
      <Table
        label={title}
        columns={columns}
        rows={few ? list.rows.slice(0, FEW) : list.rows}
        idOf={(one) => `${one.line}-${one.field}`}
        nameOf={(one) => t("row", { line: one.line })}
        reading={list.reading}
        onMore={few ? undefined : list.onMore}
        readingMore={list.readingMore}
      />
      {few && (
        <div className="more">
          <Button look="text" onClick={() => setAll(true)}>
            {t("allRejects", { count: format.number(run.rejected) })}
          </Button>
        </div>
      )}
    </section>
  );
}
