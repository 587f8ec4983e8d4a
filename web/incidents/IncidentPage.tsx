import "./Incidents.css";
import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { viewIncident } from "../../src/incidents/contract.ts";
import { useRead } from "../shell/client/use-read.ts";
import { Page } from "../shell/frame/Page.tsx";
import { Button } from "../ui/Button.tsx";
import { useNow } from "../ui/now.ts";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { SectionHead } from "../ui/SectionHead.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { Time } from "../ui/Time.tsx";
import { useFormat } from "../words/use-format.ts";
import { useVocabulary } from "../words/use-vocabulary.ts";
import { Checklist } from "./Checklist.tsx";
import { GradeMark } from "./GradeMark.tsx";
import type { Incident } from "./incident.ts";
import { AddDialog, EndDialog, HandDialog, RemoveDialog } from "./LeadDialogs.tsx";
import { Letters } from "./Letters.tsx";

type Asking = { what: "add" | "hand" | "end" } | { what: "remove"; caseId: string; number: string };

/** One event: what happened, its cases, the emergency checklist and what everybody was told. */
export default function IncidentPage() {
  const { t } = useTranslation("incidents");
  const { incidentId } = useParams({ strict: false }) as { incidentId: string };
  const { data, error, refetch } = useRead(viewIncident, { incidentId });
  const [asking, setAsking] = useState<Asking | null>(null);
  const close = () => setAsking(null);
  return (
    <Page
      title={data?.title ?? t("title")}
      meta={data && `${data.number} · ${data.ownerName}`}
      tags={data && <GradeMark grade={data.grade} />}
      back="/incidents"
      find={false}
      take={false}
      end={
        data?.mayLead && (
          <>
            <Button onClick={() => setAsking({ what: "hand" })}>{t("page.hand")}</Button>
            <Button onClick={() => setAsking({ what: "end" })}>{t("page.end")}</Button>
          </>
        )
      }
      className="p-incident"
    >
      {error && !data && <RefusalBox refusal={error.refusal} onWayOut={() => void refetch()} />}
      {!data && !error && <Skeleton lines={6} />}
      {data && (
        <div className="inc">
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
          <section aria-label={t("page.cases")} tabIndex={0}>
            <Happened incident={data} />
            <Cases incident={data} onAsk={setAsking} />
          </section>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
          <aside aria-label={t("check.title")} tabIndex={0}>
            <Checklist incident={data} />
            <Letters incident={data} />
          </aside>
        </div>
      )}
      {data && asking?.what === "add" && <AddDialog incidentId={incidentId} onClose={close} />}
      {data && asking?.what === "hand" && <HandDialog incidentId={incidentId} onClose={close} />}
      {data && asking?.what === "end" && <EndDialog incidentId={incidentId} onClose={close} />}
      {data && asking?.what === "remove" && <RemoveDialog incidentId={incidentId} {...asking} onClose={close} />}
    </Page>
  );
}

function Happened({ incident }: { incident: Incident }) {
  const { t } = useTranslation("incidents");
  const format = useFormat();
  const now = useNow();
  const ended = incident.endedAt && {
    day: format.dayShort(incident.endedAt, now),
    reason: incident.endedReason ?? "",
  };
  return (
    <>
      <SectionHead title={t("page.happened")} />
      <p className="happened">{incident.happened}</p>
      <div className="m by">
        {t("page.openedBy", { name: incident.openedByName, day: format.dayShort(incident.since, now) })}
        {ended && ` · ${t(ended.reason ? "page.ended" : "page.endedAt", ended)}`}
      </div>
    </>
  );
}

function Cases({ incident, onAsk }: { incident: Incident; onAsk: (asking: Asking) => void }) {
  const { t } = useTranslation("incidents");
  const word = useVocabulary();
  const { cases, hidden, people, mayLead } = incident;
  return (
    <>
      <SectionHead
        title={t("page.cases")}
        note={`${cases.length + hidden} · ${t("page.people", { count: people })}`}
        end={
          mayLead && (
            <button type="button" className="lk" onClick={() => onAsk({ what: "add" })}>
              {t("page.add")}
            </button>
          )
        }
      />
      {cases.length + hidden === 0 && <p className="m note">{t("page.noCases")}</p>}
      <ul className="cases-of">
        {cases.map((one) => (
          <li key={one.caseId}>
            <span className="m num">{one.number}</span>
            <span className="what">
              <Link to={"/cases/$caseId" as "/desk"} params={{ caseId: one.caseId } as never} className="el">
                {one.title}
              </Link>
              <span className="m el">
                {[one.customerName, word("state", one.state), one.ownerName].filter(Boolean).join(" · ")} ·{" "}
                <Time at={one.receivedAt} />
              </span>
            </span>
            {mayLead && (
              <Button
                look="text"
                size="s"
                onClick={() => onAsk({ what: "remove", caseId: one.caseId, number: one.number })}
              >
                {t("page.remove")}
                <span className="sr"> {one.number}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {hidden > 0 && <p className="m note">{t("page.hidden", { count: hidden })}</p>}
    </>
  );
}
