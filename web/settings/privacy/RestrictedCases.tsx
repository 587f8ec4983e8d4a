import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AnswerOf } from "../../../src/kernel/endpoint.ts";
import { listRestricted, releaseRestricted } from "../../../src/privacy/contract.ts";
import { useCommand } from "../../shell/client/use-command.ts";
import { useList } from "../../shell/client/use-read.ts";
import { Button } from "../../ui/Button.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { useNow } from "../../ui/now.ts";
import { type Column, Table } from "../../ui/Table.tsx";
import { toast } from "../../ui/Toast.tsx";
import { useFormat } from "../../words/use-format.ts";
import { ReasonDialog } from "../parts/ReasonDialog.tsx";

type Row = AnswerOf<typeof listRestricted>["items"][number];

/** Cases that are only stored, and when each is erased; one may be released for a while. */
export function RestrictedCases() {
  const { t } = useTranslation("settings");
  const list = useList(listRestricted, {});
  const [releasing, setReleasing] = useState<Row | null>(null);
  const columns = useColumns(setReleasing);
  return (
    <>
      <Table
        main
        label={t("privacy.restricted")}
        columns={columns}
        rows={list.rows}
        idOf={(row) => row.caseId}
        nameOf={(row) => row.number}
        reading={list.reading}
        onMore={list.onMore}
        readingMore={list.readingMore}
        empty={<EmptyState what={t("privacy.restrictedNone")} how={t("privacy.restrictedHow")} />}
      />
      {releasing && <ReleaseDialog row={releasing} onClose={() => setReleasing(null)} />}
    </>
  );
}

function useColumns(onRelease: (row: Row) => void): Column<Row>[] {
  const { t } = useTranslation("settings");
  const format = useFormat();
  const now = useNow();
  const short = (at: string | null) => at && format.dayShort(at, now);
  return [
    {
      key: "number",
      head: t("privacy.number"),
      cell: (row) => (
        <>
          <span className="ct tn">{row.number}</span> <span className="m el">{row.departmentName}</span>
        </>
      ),
    },
    { key: "closed", head: t("privacy.closed"), width: 120, hideBelow: 700, cell: (row) => short(row.closedAt) },
    { key: "sealed", head: t("privacy.sealedAt"), width: 120, hideBelow: 700, cell: (row) => short(row.restrictedAt) },
    {
      key: "erase",
      head: t("privacy.eraseAt"),
      width: 116,
      cell: (row) => {
        if (row.erasedAt) return <span className="m">{t("privacy.isErased")}</span>;
        return row.held ? t("privacy.isHeld") : short(row.eraseAt);
      },
    },
    {
      key: "act",
      head: <span className="sr">{t("privacy.release")}</span>,
      width: 104,
      align: "end",
      cell: (row) =>
        !row.erasedAt && (
          <Button size="s" onClick={() => onRelease(row)}>
            {t("privacy.release")}
          </Button>
        ),
    },
  ];
}

function ReleaseDialog({ row, onClose }: { row: Row; onClose: () => void }) {
  const { t } = useTranslation("settings");
  const format = useFormat();
  const now = useNow();
  const release = useCommand(releaseRestricted, { touches: ["cases"] });
  const go = async (reason: string) => {
    const done = await release.run({ caseId: row.caseId, reason });
    if (!done) return;
    toast(t("privacy.released", { until: format.dayShort(done.until, now) }));
    onClose();
  };
  return (
    <ReasonDialog
      title={`${t("privacy.release")} ${row.number}`}
      word={t("privacy.release")}
      refusal={release.refusal}
      busy={release.busy}
      onDo={(reason) => void go(reason)}
      onClose={onClose}
    >
      {t("privacy.releaseWhat")}
    </ReasonDialog>
  );
}
