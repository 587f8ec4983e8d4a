import "./Referrals.css";
import { Link, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { browseReferrals } from "../../src/referrals/contract.ts";
import { BODIES } from "../../src/referrals/rules/bodies.ts";
import { REFERRAL_VIEWS, type ReferralView } from "../../src/referrals/rules/referral.ts";
import { type RowOf, useList } from "../shell/client/use-read.ts";
import { Page } from "../shell/frame/Page.tsx";
import { useAddress } from "../shell/use-address.ts";
import { Button } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { useNow } from "../ui/now.ts";
import { PagedTable } from "../ui/PagedTable.tsx";
import { Seg } from "../ui/Seg.tsx";
import type { Column } from "../ui/Table.tsx";
import { useFormat } from "../words/use-format.ts";
import { RegisterDialog } from "./RegisterDialog.tsx";
import { WantedBy } from "./WantedBy.tsx";

type Row = RowOf<typeof browseReferrals>;

/** What outside bodies wait for, by the dates they named; what was answered, and all there is, newest first. */
export default function ReferralsPage() {
  const { t } = useTranslation("referrals");
  const format = useFormat();
  const { locale } = format;
  const now = useNow();
  const navigate = useNavigate();
  const [search, setSearch] = useAddress();
  const view: ReferralView = REFERRAL_VIEWS.find((one) => one === search.state) ?? "open";
  const list = useList(browseReferrals, { state: view }, { keep: true });
  // The same count on every view, and on the desk: a page of rows is not all there is.
  const counts = list.first?.counts;
  const open = (row: Row) =>
    void navigate({
      to: "/cases/$caseId" as "/desk",
      params: { caseId: row.caseId } as never,
      search: { referral: row.referralId } as never,
    });
  return (
    <Page
      title={t("title")}
      meta={counts && t("meta", { count: counts.open.count })}
      take={false}
      end={
        <Button look="fill" icon="plus" onClick={() => setSearch({ new: "1" })}>
          {t("add")}
        </Button>
      }
      className="p-referrals"
    >
      <div className="row views">
        <Seg
          label={t("view.label")}
          value={view}
          onChange={(state) => setSearch({ state: state === "open" ? undefined : state })}
          options={REFERRAL_VIEWS.map((value) => ({
            value,
            label: t(`view.${value}`),
            count: saidOf(counts?.[value]),
          }))}
        />
        <span className="m">{t(view === "open" ? "lead" : "leadNewest")}</span>
      </div>
      <PagedTable
        label={t("title")}
        columns={columnsOf(t, format, now)}
        list={list}
        idOf={(row) => row.referralId}
        nameOf={(row) => `${BODIES[row.body][locale]} ${row.number}`}
        onOpen={open}
        empty={<Nothing view={view} />}
      />
      {search.new && <RegisterDialog onClose={() => setSearch({ new: undefined })} />}
    </Page>
  );
}

/** A count as it is read: beyond what is counted, that there are more. */
function saidOf(counted: { count: number; more: boolean } | undefined): string | undefined {
  return counted && `${counted.count}${counted.more ? "+" : ""}`;
}

function Nothing({ view }: { view: ReferralView }) {
  const { t } = useTranslation("referrals");
  if (view === "open") return <EmptyState what={t("none")} how={t("noneHow")} />;
  if (view === "all") return <EmptyState what={t("noneAll")} how={t("noneAllHow")} />;
  return <EmptyState what={t("noneAnswered")} how={t("noneAnsweredHow")} />;
}

type T = ReturnType<typeof useTranslation<"referrals">>["t"];

/** How far our answer is; of what was taken back, that nobody waits for it. */
function stateOf(row: Row, t: T): string {
  return row.state === "withdrawn" ? t("panel.withdrawn") : t(`state.${row.package ?? "none"}`);
}

function columnsOf(t: T, format: ReturnType<typeof useFormat>, now: Date): Column<Row>[] {
  const { locale } = format;
  return [
    {
      key: "wanted",
      head: t("head.wanted"),
      width: 148,
      hideBelow: 700,
      cell: (row) => <WantedBy day={row.wantedOn} short />,
    },
    {
      key: "from",
      head: t("head.from"),
      hideBelow: 700,
      cell: (row) => (
        <div className="two-lines">
          <span className="el">{BODIES[row.body][locale]}</span>
          <span className="m el">
            {row.number} · {t("drawer.receivedOn", { day: format.dayShort(row.receivedAt, now) })}
          </span>
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
          <div className="phone two-lines">
            <span>
              {BODIES[row.body][locale]} {row.number}
            </span>
            <WantedBy day={row.wantedOn} />
            <span className="m">{stateOf(row, t)}</span>
          </div>
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
          <span className="el">{stateOf(row, t)}</span>
          <span className="m el">
            {row.demands > 0 ? t("progress", { answered: row.answered, demands: row.demands }) : t("noDemands")}
          </span>
        </div>
      ),
    },
    { key: "owner", head: t("head.owner"), width: 96, hideBelow: 1100, cell: (row) => row.ownerName ?? "" },
  ];
}
