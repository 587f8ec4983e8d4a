import "./Side.css";
import { useTranslation } from "react-i18next";
import { EvidencePanel } from "../../evidence/EvidencePanel.tsx";
import { IncidentPanel } from "../../incidents/IncidentPanel.tsx";
import { SameMatter } from "../../matters/SameMatter.tsx";
import { PersonsPanel } from "../../persons/PersonsPanel.tsx";
import { ReferralsPanel } from "../../referrals/ReferralsPanel.tsx";
import { useHere } from "../case-here.ts";
import { ClocksPanel } from "./ClocksPanel.tsx";
import { ClosingPanel } from "./ClosingPanel.tsx";
import { ContactPanel } from "./ContactPanel.tsx";
import { CustomerPanel } from "./CustomerPanel.tsx";
import { MatterPanel } from "./MatterPanel.tsx";
import { OfferPanel } from "./OfferPanel.tsx";
import { PortalPanel } from "./PortalPanel.tsx";
import { StepsPanel } from "./StepsPanel.tsx";

/** What must be known beside the story: who, by when, what is asked and offered, what is done, how it ended. */
export function Side() {
  const { t } = useTranslation("case");
  const { case: c, customer } = useHere().page;
  const { caseId, customerId } = c;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <aside className="side case-side" aria-label={t("side.label")} tabIndex={0}>
      <CustomerPanel />
      <PersonsPanel />
      <ClocksPanel />
      <ReferralsPanel />
      <OfferPanel />
      <StepsPanel />
      <EvidencePanel caseId={caseId} customerOpen={customer !== null || customerId === null} />
      <ClosingPanel />
      <PortalPanel />
      <MatterPanel />
      <SameMatter />
      <IncidentPanel />
      <ContactPanel />
    </aside>
  );
}
