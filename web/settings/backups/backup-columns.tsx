import { useTranslation } from "react-i18next";
import type { listBackups } from "../../../src/backup/contract.ts";
import type { AnswerOf } from "../../../src/kernel/endpoint.ts";
import { Signal } from "../../ui/Signal.tsx";
import type { Column } from "../../ui/Table.tsx";
import { Time } from "../../ui/Time.tsx";
import { useFormat } from "../../words/use-format.ts";

export type BackupRow = AnswerOf<typeof listBackups>["runs"][number];

/** Bytes as people read them. */
export function useSize() {
  const { t } = useTranslation("settings");
  const format = useFormat();
  return (bytes: number | null) =>
    bytes === null ? "–" : t("backups.mb", { size: format.number(bytes / 2 ** 20, 1) });
}

export function useBackupColumns(): Column<BackupRow>[] {
  const { t } = useTranslation("settings");
  const format = useFormat();
  const size = useSize();
  return [
    {
      key: "when",
      head: t("backups.when"),
      width: 150,
      cell: (row) => (
        <>
          <Time at={row.startedAt} /> <span className="m el">{row.askedByName ?? t("backups.byClock")}</span>
        </>
      ),
    },
    { key: "result", head: t("backups.result"), cell: (row) => <Result row={row} /> },
    {
      key: "size",
      head: t("backups.size"),
      width: 92,
      align: "end",
      cell: (row) => <span className="tn">{size(row.bytes)}</span>,
    },
    {
      key: "what",
      head: t("backups.what"),
      width: 170,
      hideBelow: 1100,
      cell: (row) =>
        row.rows !== null && (
          <span className="t2 el">
            {t("backups.counts", { rows: format.number(row.rows), files: format.number(row.files ?? 0) })}
          </span>
        ),
    },
    {
      key: "file",
      head: t("backups.file"),
      hideBelow: 1100,
      cell: (row) => (
        <span className="m mono el" title={`${row.machine}: ${row.file}`}>
          {row.file.split("/").at(-1)}
        </span>
      ),
    },
  ];
}

function Result({ row }: { row: BackupRow }) {
  const { t } = useTranslation("settings");
  const format = useFormat();
  if (row.state === "running") return <span className="t2">{t("backups.running")}…</span>;
  if (row.state === "failed")
    return (
      <span className="el" title={row.failure?.[format.locale]}>
        <Signal tone="red" icon="stop" small>
          {t("backups.failed")}
        </Signal>{" "}
        <span className="m">{row.failure?.[format.locale]}</span>
      </span>
    );
  if (row.removedAt) return <span className="m">{t("backups.removed")}</span>;
  return (
    <span className="el">
      <Signal tone="green" icon="check" small>
        {t("backups.done")}
      </Signal>{" "}
      <span className="m">{t("backups.events", { events: format.number(row.events ?? 0) })}</span>
    </span>
  );
}
