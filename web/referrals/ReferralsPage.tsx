import "./Referrals.css";
import { Link, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { listOpenReferrals } from "../../src/referrals/contract.ts";
import { BODIES } from "../../src/referrals/rules/bodies.ts";
import { type RowOf, useList } from "../shell/client/use-read.ts";
import { Page } from "../shell/frame/Page.tsx";
import { useAddress } from "../shell/use-address.ts";
import { Button } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { PagedTable } from "../ui/PagedTable.tsx";
import type { Column } from "../ui/Table.tsx";
import { useFormat } from "../words/use-format.ts";
import { RegisterDialog } from "./RegisterDialog.tsx";
import { WantedBy } from "./WantedBy.tsx";

type Row = RowOf<typeof listOpenReferrals>;

/** What outside bodies wait for, by the dates they named. */
export default function ReferralsPage() {
  const { t } = useTranslation("referrals");
  const { locale } = useFormat();
  const navigate = useNavigate();
  const [search, setSearch] = useAddress();
  const list = useList(listOpenReferrals, {});
  const open = (row: Row) =>
    void navigate({
      to: "/cases/$caseId" as "/desk",
      params: { caseId: row.caseId } as never,
      search: { referral: row.referralId } as never,
    });
  return (
    <Page
      title={t("title")}
      meta={list.reading ? undefined : t("meta", { count: list.rows.length })}
      take={false}
      end={
        <Button look="fill" icon="plus" onClick={() => setSearch({ new: "1" })}>
          {t("add")}
        </Button>
      }
      className="p-referrals"
    >
      <p className="m lead">{t("lead")}</p>
      <PagedTable
        label={t("title")}
        columns={columnsOf(t, locale)}
        list={list}
        idOf={(row) => row.referralId}
        nameOf={(row) => `${BODIES[row.body][locale]} ${row.number}`}
        onOpen={open}
        empty={<EmptyState what={t("none")} how={t("noneHow")} />}
      />
      {search.new && <RegisterDialog onClose={() => setSearch({ new: undefined })} />}
    </Page>
  );
}

function columnsOf(t: ReturnType<typeof useTranslation<"referrals">>["t"], locale: "zh" | "en"): Column<Row>[] {
  return [
    { key: "wanted", head: t("head.wanted"), width: 148, cell: (row) => <WantedBy day={row.wantedOn} short /> },
    {
      key: "from",
      head: t("head.from"),
      cell: (row) => (
        <div className="two-lines">
          <span className="el">{BODIES[row.body][locale]}</span>
          <span className="m el">{row.number}</span>
        </div>
      ),
    },
    {
      key: "case",
      head: t("head.case"),
      cell: (row) => (
        <div className="two-lines">
          <Link
            to={"/cases/$caseId" as "/desk"}
            params={{ caseId: row.caseId } as never}
            search={{ referral: row.referralId } as never}
            className="el"
          >
            {row.title}
          </Link>
          <span className="m el">{row.caseNumber}</span>
        </div>
      ),
    },
    {
      key: "answer",
      head: t("head.answer"),
      width: 150,
      hideBelow: 700,
      cell: (row) => (
        <div className="two-lines">
          <span className="el">{t(`state.${row.package ?? "none"}`)}</span>
          <span className="m el">
            {row.demands > 0 ? t("progress", { answered: row.answered, demands: row.demands }) : t("noDemands")}
          </span>
        </div>
      ),
    },
    { key: "owner", head: t("head.owner"), width: 96, hideBelow: 1100, cell: (row) => row.ownerName ?? "" },
  ];
}
