import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AnswerOf } from "../../../src/kernel/endpoint.ts";
import { listRightsRequests } from "../../../src/privacy/contract.ts";
import { useList } from "../../shell/client/use-read.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { useNow } from "../../ui/now.ts";
import { RefusalBox } from "../../ui/RefusalBox.tsx";
import { Seg } from "../../ui/Seg.tsx";
import { Signal } from "../../ui/Signal.tsx";
import { type Column, Table } from "../../ui/Table.tsx";
import { Tag } from "../../ui/Tag.tsx";
import { useFormat } from "../../words/use-format.ts";

export type RequestRow = AnswerOf<typeof listRightsRequests>["items"][number];

/** Requests of persons about their data: open ones by what is due first, or answered ones. */
export function RequestList({ onOpen }: { onOpen: (requestId: string) => void }) {
  const { t } = useTranslation("settings");
  const [answered, setAnswered] = useState<"false" | "true">("false");
  const list = useList(listRightsRequests, { answered }, { keep: true });
  const columns = useColumns(onOpen);
  return (
    <>
      <div className="pfil">
        <Seg
          label={t("privacy.state")}
          size="s"
          value={answered}
          onChange={setAnswered}
          options={[
            { value: "false", label: t("privacy.open") },
            { value: "true", label: t("privacy.answered") },
          ]}
        />
      </div>
      {list.refusal && <RefusalBox refusal={list.refusal} onWayOut={list.again} />}
      <Table
        main
        label={t("privacy.tab.requests")}
        columns={columns}
        rows={list.rows}
        idOf={(row) => row.requestId}
        nameOf={(row) => row.number}
        reading={list.reading}
        onMore={list.onMore}
        readingMore={list.readingMore}
        empty={<EmptyState what={t("privacy.none")} how={t("privacy.noneHow")} />}
      />
    </>
  );
}

function useColumns(onOpen: (requestId: string) => void): Column<RequestRow>[] {
  const { t } = useTranslation("settings");
  const format = useFormat();
  const now = useNow();
  return [
    {
      key: "who",
      head: t("privacy.who"),
      cell: (row) => (
        <>
          <button type="button" className="lkb el" onClick={() => onOpen(row.requestId)}>
            {row.requesterName}
          </button>{" "}
          <span className="m el">
            {row.number} · {t(`privacy.kinds.${row.kind}`)} · {t(`privacy.relations.${row.relation}`)}
          </span>
        </>
      ),
    },
    {
      key: "wish",
      head: t("privacy.wish"),
      hideBelow: 700,
      cell: (row) => <span className="el pwish">{row.wish}</span>,
    },
    {
      key: "state",
      head: t("privacy.state"),
      width: 120,
      cell: (row) => <Tag>{t(`privacy.states.${row.state}`)}</Tag>,
    },
    { key: "due", head: t("privacy.due"), width: 116, cell: (row) => <Due row={row} /> },
    {
      key: "owner",
      head: t("privacy.owner"),
      width: 96,
      hideBelow: 700,
      cell: (row) => <span className="el">{row.ownerName}</span>,
    },
    {
      key: "received",
      head: t("privacy.received"),
      width: 110,
      hideBelow: 1100,
      cell: (row) => <span className="t2">{format.dayShort(row.receivedAt, now)}</span>,
    },
  ];
}

const NEAR_MS = 3 * 86_400_000;

/** By when it is to be answered; coloured only when near or over. */
function Due({ row }: { row: RequestRow }) {
  const format = useFormat();
  const now = useNow();
  if (!row.dueAt) return <span className="m">–</span>;
  const day = format.dayShort(row.dueAt, now);
  const left = new Date(row.dueAt).getTime() - now.getTime();
  if (row.decidedAt || left > NEAR_MS) return <span title={format.exact(row.dueAt)}>{day}</span>;
  return (
    <Signal tone={left < 0 ? "red" : "amber"} icon={left < 0 ? "stop" : "clock"} small title={format.exact(row.dueAt)}>
      {day}
    </Signal>
  );
}
