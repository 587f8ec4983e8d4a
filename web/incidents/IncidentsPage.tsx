import "./Incidents.css";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { listIncidents, suggestIncidents } from "../../src/incidents/contract.ts";
import type { AnswerOf } from "../../src/kernel/endpoint.ts";
import { useList, useRead } from "../shell/client/use-read.ts";
import { Page } from "../shell/frame/Page.tsx";
import { useMay } from "../shell/session/session.ts";
import { useAddress } from "../shell/use-address.ts";
import { Button } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { PagedTable } from "../ui/PagedTable.tsx";
import { SectionHead } from "../ui/SectionHead.tsx";
import { Seg } from "../ui/Seg.tsx";
import type { Column } from "../ui/Table.tsx";
import { Time } from "../ui/Time.tsx";
import { GradeMark } from "./GradeMark.tsx";
import { OpenDialog } from "./OpenDialog.tsx";

type Row = AnswerOf<typeof listIncidents>["items"][number];
type Suggestion = AnswerOf<typeof suggestIncidents>["items"][number];

/** Events that several customers tell of: those that are led, and what may be one. */
export default function IncidentsPage() {
  const { t } = useTranslation("incidents");
  const navigate = useNavigate();
  const [{ state: asked }, setAddress] = useAddress();
  const state = asked === "ended" ? "ended" : "open";
  const list = useList(listIncidents, { state }, { keep: true });
  const { thresholds } = useRead(listIncidents, { state, limit: 1 }).data ?? {};
  const columns = useColumns();
  const mayChange = useMay("people.manage");
  return (
    <Page title={t("title")} meta={t("meta")} className="p-incidents">
      <div className="ibar">
        <Seg
          label={t("title")}
          value={state}
          onChange={(next) => setAddress({ state: next === "ended" ? next : undefined }, true)}
          options={(["open", "ended"] as const).map((value) => ({ value, label: t(`tabs.${value}`) }))}
        />
        {thresholds && (
          <>
            <span className="m">
              {t("thresholds", {
                days: thresholds.groupDays,
                group: thresholds.groupPeople,
                major: thresholds.majorPeople,
              })}
            </span>
            {mayChange && <Link to={"/settings/limits" as "/desk"}>{t("change")}</Link>}
          </>
        )}
      </div>
      {state === "open" && <Suggestions />}
      <PagedTable
        main
        label={t("title")}
        columns={columns}
        list={list}
        idOf={(row) => row.incidentId}
        nameOf={(row) => row.title}
        onOpen={(row) =>
          void navigate({
            to: "/incidents/$incidentId" as "/desk",
            params: { incidentId: row.incidentId } as never,
          })
        }
        empty={<EmptyState what={t(state === "open" ? "empty" : "emptyEnded")} how={t("emptyHow")} />}
      />
    </Page>
  );
}

/** What may be one event, by words that are alike; a person looks and decides. */
function Suggestions() {
  const { t } = useTranslation("incidents");
  const may = useMay("case.handle");
  const { data } = useRead(suggestIncidents, {}, { off: !useMay("search.use"), fresh: 60_000 });
  const [opening, setOpening] = useState<Suggestion | null>(null);
  const items = data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section className="sugg" aria-labelledby="incident-suggestions">
      <SectionHead id="incident-suggestions" level={2} title={t("suggest")} />
      <ul>
        {items.map((one) => (
          <li key={one.cases[0]!.caseId}>
            <span className="el">
              <b>{one.title}</b> <span className="m">{t("suggestNote", { days: one.days, people: one.people })}</span>
            </span>
            {may && (
              <Button size="s" onClick={() => setOpening(one)}>
                {t("open")}
              </Button>
            )}
            <span className="m el">
              {one.cases.map(({ number, customerName }) => `${number} ${customerName}`).join(" · ")}
            </span>
          </li>
        ))}
      </ul>
      {opening && (
        <OpenDialog
          title={opening.title}
          caseIds={opening.cases.map(({ caseId }) => caseId)}
          onClose={() => setOpening(null)}
        />
      )}
    </section>
  );
}

function useColumns(): Column<Row>[] {
  const { t } = useTranslation("incidents");
  return [
    {
      key: "title",
      head: t("head.title"),
      cell: (row) => (
        <span className="row">
          <span className="m num">{row.number}</span>
          <Link
            className="ct el"
            to={"/incidents/$incidentId" as "/desk"}
            params={{ incidentId: row.incidentId } as never}
            tabIndex={-1}
          >
            {row.title}
          </Link>
        </span>
      ),
    },
    { key: "grade", head: t("head.grade"), width: 132, cell: (row) => <GradeMark grade={row.grade} /> },
    {
      key: "people",
      head: t("head.people"),
      width: 72,
      hideBelow: 700,
      cell: (row) => <b className="num">{row.people}</b>,
    },
    {
      key: "cases",
      head: t("head.cases"),
      width: 72,
      hideBelow: 700,
      cell: (row) => <span className="num">{row.cases}</span>,
    },
    { key: "owner", head: t("head.owner"), width: 112, hideBelow: 700, cell: (row) => row.ownerName },
    { key: "since", head: t("head.since"), width: 120, hideBelow: 700, cell: (row) => <Time at={row.since} /> },
  ];
}
