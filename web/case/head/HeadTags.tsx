import "./Head.css";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/Button.tsx";
import { SeverityBars, type SeverityLevel } from "../../ui/SeverityBars.tsx";
import { Tag } from "../../ui/Tag.tsx";
import { useVocabulary } from "../../words/use-vocabulary.ts";
import { useHere } from "../case-here.ts";
import { TitleEdit } from "./TitleEdit.tsx";

/** After the title: the pencil, kind and phase, state, severity with its reason. */
export function HeadTags() {
  const { t } = useTranslation("case");
  const matters = useTranslation("matters").t;
  const word = useVocabulary();
  const { page, may, open } = useHere();
  const [editing, setEditing] = useState(false);
  const c = page.case;
  const kind = word("kind", c.kind);
  const bars = <SeverityBars level={c.severity as SeverityLevel} />;
  return (
    <>
      {may("edit_details") && !editing && (
        <Button
          look="icon"
          size="s"
          icon="edit"
          className="ttl-edit"
          label={t("head.editTitle")}
          onClick={() => setEditing(true)}
        />
      )}
      <Tag>{c.phase ? t("head.kindPhase", { kind, phase: word("phase", c.phase) }) : kind}</Tag>
      <Tag>{c.mergedInto ? matters("into", { number: c.mergedInto }) : word("state", c.state)}</Tag>
      {c.level > 0 && <Tag look="strong">{t("head.level", { level: c.level })}</Tag>}
      {may("edit_details") ? (
        <button
          type="button"
          className="sev-edit t2 nw"
          title={[t("head.editSeverity"), c.severityReason].filter(Boolean).join(" · ")}
          onClick={() => open("edit_severity")}
        >
          {bars}
        </button>
      ) : (
        <span className="t2 nw" title={c.severityReason ?? undefined}>
          {bars}
        </span>
      )}
      {editing && <TitleEdit onClose={() => setEditing(false)} />}
    </>
  );
}
