import { Link, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { ImportRunShape, listImports } from "../../src/imports/contract.ts";
import type { useList } from "../shell/client/use-read.ts";
import { Bar } from "../ui/Bar.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { type Column, Table } from "../ui/Table.tsx";
import { Time } from "../ui/Time.tsx";
import { useFormat } from "../words/use-format.ts";
import { RunState } from "./RunState.tsx";
import { shareOf } from "./run-words.ts";

type List = ReturnType<typeof useList<typeof listImports>>;

/** Imports, newest first: the file, how it stands, what came of it. */
export function RunTable({ list }: { list: List }) {
  const { t } = useTranslation("imports");
  const navigate = useNavigate();
  const columns = useColumns();
  return (
    <Table
      main
      label={t("history")}
      columns={columns}
      rows={list.rows}
      idOf={(run) => run.runId}
      nameOf={(run) => run.fileName}
      onOpen={(run) => void navigate({ to: `/imports/${run.runId}` as "/desk" })}
      reading={list.reading}
      onMore={list.onMore}
      readingMore={list.readingMore}
      empty={<EmptyState what={t("none")} how={t("noneHow")} />}
    />
  );
}

function useColumns(): Column<ImportRunShape>[] {
  const { t } = useTranslation("imports");
  return [
    {
      key: "file",
      head: t("file"),
      cell: (run) => (
        <>
          <Link className="ct el" to={`/imports/${run.runId}` as "/desk"}>
            {run.fileName}
          </Link>
          <span className="m el">
            {t(run.sheet === null ? "fromRun" : "fromSheet", {
              source: run.source,
              sheet: run.sheet ?? "",
              name: run.startedByName,
            })}
          </span>
        </>
      ),
    },
    { key: "state", head: t("state"), width: 104, cell: (run) => <RunState run={run} /> },
    { key: "result", head: t("result"), width: 300, hideBelow: 700, cell: (run) => <Result run={run} /> },
    {
      key: "at",
      head: t("when"),
      width: 130,
      hideBelow: 700,
      cell: (run) => <Time at={run.startedAt ?? run.createdAt} />,
    },
  ];
}

function Result({ run }: { run: ImportRunShape }) {
  const { t } = useTranslation("imports");
  const format = useFormat();
  const number = (value: number) => format.number(value);
  if (run.state === "pending") return <span className="m">{t("rows", { rows: number(run.total) })}</span>;
  const counts = { created: number(run.created), linked: number(run.linked), rejected: number(run.rejected) };
  return (
    <>
      <span className="el">{t(run.dryRun ? "wouldBe" : "came", counts)}</span>
      {run.state === "running" && <Bar share={shareOf(run)} label={run.fileName} />}
    </>
  );
}
