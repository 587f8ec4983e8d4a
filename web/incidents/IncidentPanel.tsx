import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { incidentOfCase } from "../../src/incidents/contract.ts";
import { useHere } from "../case/case-here.ts";
import { useRead } from "../shell/client/use-read.ts";
import { SectionHead } from "../ui/SectionHead.tsx";
import { GradeMark } from "./GradeMark.tsx";
import { OpenDialog } from "./OpenDialog.tsx";

/** The group incident this case belongs to, or the way to open one with it. */
export function IncidentPanel() {
  const { t } = useTranslation("incidents");
  const { page } = useHere();
  const { caseId, title } = page.case;
  const { data } = useRead(incidentOfCase, { caseId });
  const [opening, setOpening] = useState(false);
  const may = page.acts.includes("merge");
  const incident = data?.incident;
  if (!data || (!incident && !may)) return null;
  return (
    <section aria-labelledby="case-incident" className="incident-of">
      <SectionHead
        level={3}
        id="case-incident"
        title={t("ofCase.title")}
        end={
          !incident && (
            <button type="button" className="lk" onClick={() => setOpening(true)}>
              {t("ofCase.start")}
            </button>
          )
        }
      />
      {incident && (
        <div className="inof">
          <Link to={"/incidents/$incidentId" as "/desk"} params={{ incidentId: incident.incidentId } as never}>
            {incident.title}
          </Link>
          <div className="row">
            <GradeMark grade={incident.grade} />
            <span className="m">{t("ofCase.in", { number: incident.number, owner: incident.ownerName })}</span>
          </div>
          <div className="m">{t("ofCase.why", { reason: incident.reason })}</div>
        </div>
      )}
      {opening && <OpenDialog title={title} caseIds={[caseId]} onClose={() => setOpening(false)} />}
    </section>
  );
}
