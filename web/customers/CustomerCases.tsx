import { Link, useNavigate } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { CaseTitle } from "../cases/CaseTitle.tsx";
import { DueChip } from "../cases/DueChip.tsx";
import { buttonClass } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { SeverityBars, type SeverityLevel } from "../ui/SeverityBars.tsx";
import { type Column, Table } from "../ui/Table.tsx";
import { Tag } from "../ui/Tag.tsx";
import { Time } from "../ui/Time.tsx";
import { useVocabulary } from "../words/use-vocabulary.ts";
import type { CaseOfCustomer, Customer } from "./customer-data.ts";

/** As many as the server gives with a customer. */
const MOST = 100;

/** All cases of a customer, newest first. */
export function CustomerCases({ customer }: { customer: Customer }) {
  const { t } = useTranslation("customers");
  const { cases, customerId } = customer;
  return (
    <div className="cct">
      <CustomerCasesTable rows={cases} empty={<EmptyState what={t("cases.empty")} how={t("cases.emptyHow")} />} />
      {cases.length > 0 && (
        <p className="foot m">
          <Link
            to={"/cases" as "/desk"}
            search={{ state: "all", customer: customerId, sort: "-received" } as never}
            className={buttonClass({ look: "text", size: "s" })}
          >
            {t("cases.inList")}
          </Link>
          {cases.length >= MOST && t("cases.capped")}
        </p>
      )}
    </div>
  );
}

/** Cases of one customer as a table. */
export function CustomerCasesTable({ rows, empty }: { rows: readonly CaseOfCustomer[]; empty: ReactNode }) {
  const { t } = useTranslation("customers");
  const navigate = useNavigate();
  const columns = useColumns();
  return (
    <Table
      main
      label={t("cases.label")}
      columns={columns}
      rows={rows}
      idOf={(row) => row.caseId}
      nameOf={(row) => `${row.number} ${row.title}`}
      onOpen={(row) => void navigate({ to: "/cases/$caseId" as "/desk", params: { caseId: row.caseId } as never })}
      empty={empty}
    />
  );
}

function useColumns(): Column<CaseOfCustomer>[] {
  const { t } = useTranslation("customers");
  const cases = useTranslation("cases").t;
  const word = useVocabulary();
  return [
    {
      key: "case",
      head: t("cases.head.case"),
      cell: (row) => (
        <>
          <CaseTitle row={row} />
          <div className="m el">
            {row.number} · {word("channel", row.channel)}
          </div>
        </>
      ),
    },
    { key: "due", head: t("cases.head.due"), width: 176, hideBelow: 700, cell: (row) => <DueChip row={row} /> },
    {
      key: "state",
      head: t("cases.head.state"),
      width: 108,
      cell: (row) => <Tag>{word("state", row.state)}</Tag>,
    },
    {
      key: "owner",
      head: t("cases.head.owner"),
      width: 96,
      hideBelow: 700,
      cell: (row) => (
        <span className="el t2" title={row.ownerName ?? undefined}>
          {row.ownerName ?? cases("unowned")}
        </span>
      ),
    },
    {
      key: "severity",
      head: t("cases.head.severity"),
      width: 76,
      hideBelow: 700,
      cell: (row) => (
        <span className="t2 nw">
          <SeverityBars level={row.severity as SeverityLevel} />
        </span>
      ),
    },
    {
      key: "received",
      head: t("cases.head.received"),
      width: 120,
      hideBelow: 700,
      cell: (row) => (
        <span className="m nw">
          <Time at={row.receivedAt} />
        </span>
      ),
    },
  ];
}
