import "./EvidencePanel.css";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../ui/Button.tsx";
import { Icon } from "../ui/Icon.tsx";
import { Menu, type MenuItem } from "../ui/Menu.tsx";
import { useNow } from "../ui/now.ts";
import { SectionHead } from "../ui/SectionHead.tsx";
import { useFormat } from "../words/use-format.ts";
import { askForFiles } from "./asked-files.ts";
import { EvidenceCard } from "./EvidenceCard.tsx";
import { ExportDialog } from "./ExportDialog.tsx";
import { HoldDialog } from "./HoldDialog.tsx";
import { SendingRow } from "./SendingRow.tsx";
import { useSendings } from "./sendings.ts";
import { type Evidence, useEvidence } from "./use-evidence.ts";

/** The evidence of a case beside its story: every piece as a card, what is on its way, the hold that stands. */
export function EvidencePanel({ caseId, customerOpen }: { caseId: string; customerOpen: boolean }) {
  const { t } = useTranslation("evidence");
  const { data } = useEvidence(caseId);
  const sendings = useSendings(caseId);
  const [dialog, setDialog] = useState<"hold" | "export" | null>(null);
  if (!data) return null;
  const { items, hold, allowed } = data;
  const acts: MenuItem[] = [
    ...(allowed.includes("export") ? [{ label: t("exportFile"), onSelect: () => setDialog("export") }] : []),
    ...(allowed.includes("hold") ? [{ label: t(hold ? "lift" : "hold"), onSelect: () => setDialog("hold") }] : []),
  ];
  const note = items.length > 0 ? t("count", { count: items.length }) : undefined;
  return (
    <section className="ev-panel" data-field="evidence" aria-label={t("title")}>
      <SectionHead
        level={3}
        title={t("title")}
        note={note}
        end={
          <>
            {allowed.includes("add") && (
              <Button look="text" size="s" onClick={() => askForFiles([])}>
                {t("add")}
              </Button>
            )}
            {acts.length > 0 && (
              <Menu
                label={t("more")}
                align="end"
                items={acts}
                trigger={(attributes) => <Button look="icon" size="s" icon="more" label={t("more")} {...attributes} />}
              />
            )}
          </>
        }
      />
      {hold && <HoldLine hold={hold} />}
      {sendings.map((sending) => (
        <SendingRow key={sending.id} sending={sending} />
      ))}
      {items.length > 0 ? (
        <div className="evids">
          {items.map((piece) => (
            <EvidenceCard key={piece.evidenceId} caseId={caseId} piece={piece} />
          ))}
        </div>
      ) : (
        <p className="m ev-none">{t(allowed.includes("add") ? "noneHow" : "none")}</p>
      )}
      {dialog === "hold" && <HoldDialog caseId={caseId} stands={hold !== null} onClose={() => setDialog(null)} />}
      {dialog === "export" && <ExportDialog caseId={caseId} mustMask={!customerOpen} onClose={() => setDialog(null)} />}
    </section>
  );
}

function HoldLine({ hold }: { hold: NonNullable<Evidence["hold"]> }) {
  const { t } = useTranslation("evidence");
  const format = useFormat();
  const now = useNow();
  return (
    <div className="ev-hold">
      <Icon name="lock" size="s" />
      <div>
        <b>{t("onHold")}</b>
        <div className="m">
          {t("onHoldBy", { name: hold.byName, time: format.dayTime(hold.at, now), reason: hold.reason })}
        </div>
      </div>
    </div>
  );
}
