import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AnswerOf } from "../../../src/kernel/endpoint.ts";
import { exportReveals, listReveals } from "../../../src/privacy/contract.ts";
import { callFile } from "../../shell/client/call.ts";
import { type Refused, refusalOf } from "../../shell/client/refusal-error.ts";
import { useList } from "../../shell/client/use-read.ts";
import { Button } from "../../ui/Button.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { FilterChip } from "../../ui/FilterChip.tsx";
import { RefusalBox } from "../../ui/RefusalBox.tsx";
import { type Column, Table } from "../../ui/Table.tsx";
import { TextInput } from "../../ui/TextInput.tsx";
import { Time } from "../../ui/Time.tsx";
import { saveFile } from "./save-file.ts";

type Row = AnswerOf<typeof listReveals>["items"][number];

/** Who saw a customer's number or address in clear, when and why (R12). */
export function Reveals() {
  const { t } = useTranslation("settings");
  const [who, setWho] = useState<{ id: string; name: string } | null>(null);
  const [from, setFrom] = useState("");
  const [to, setTo] = useState("");
  const [refusal, setRefusal] = useState<Refused | null>(null);
  const asked = { ...(who && { personId: who.id }), ...(from && { from }), ...(to && { to }) };
  const list = useList(listReveals, asked, { keep: true });
  const columns = useColumns((row) => setWho({ id: row.personId, name: row.personName }));
  const download = async () => {
    try {
      saveFile((await callFile(exportReveals, asked)).file, "reveals.csv");
    } catch (error) {
      setRefusal(refusalOf(error));
    }
  };
  return (
    <>
      <div className="pfil">
        <TextInput type="date" aria-label={t("privacy.from")} value={from} onChange={setFrom} max={to || undefined} />
        <TextInput type="date" aria-label={t("privacy.to")} value={to} onChange={setTo} min={from || undefined} />
        {who && <FilterChip what={t("privacy.person")} value={who.name} onRemove={() => setWho(null)} />}
        <Button icon="export" onClick={() => void download()}>
          {t("privacy.download")}
        </Button>
      </div>
      {(refusal ?? list.refusal) && <RefusalBox refusal={(refusal ?? list.refusal)!} onWayOut={list.again} />}
      <Table
        main
        label={t("privacy.tab.reveals")}
        columns={columns}
        rows={list.rows}
        idOf={(row) => row.revealId}
        nameOf={(row) => row.personName}
        reading={list.reading}
        onMore={list.onMore}
        readingMore={list.readingMore}
        empty={<EmptyState what={t("privacy.revealsNone")} how={t("privacy.revealsHow")} />}
      />
    </>
  );
}

function useColumns(only: (row: Row) => void): Column<Row>[] {
  const { t } = useTranslation("settings");
  const { t: customers } = useTranslation("customers");
  return [
    { key: "at", head: t("privacy.at"), width: 100, cell: (row) => <Time at={row.at} /> },
    {
      key: "who",
      head: t("privacy.person"),
      width: 84,
      cell: (row) => (
        <button type="button" className="lkb el" onClick={() => only(row)}>
          {row.personName}
        </button>
      ),
    },
    {
      key: "of",
      head: t("privacy.of"),
      width: 92,
      cell: (row) => <span className="el">{row.ofName ?? t("privacy.gone")}</span>,
    },
    {
      key: "field",
      head: t("privacy.field"),
      width: 96,
      hideBelow: 700,
      cell: (row) => row.field && customers(`reveals.field.${row.field as "phone"}`),
    },
    { key: "why", head: t("privacy.reasonHead"), cell: (row) => <span className="pwrap">{row.reason}</span> },
  ];
}
