import "./Persons.css";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { addressees, useHere } from "../case/case-here.ts";
import { Icon } from "../ui/Icon.tsx";
import { SectionHead } from "../ui/SectionHead.tsx";
import { useFormat } from "../words/use-format.ts";
import { PersonDialog } from "./PersonDialog.tsx";
import { PersonLine } from "./PersonLine.tsx";
import { arranged, type Party } from "./party.ts";

/** Who stands behind the case beside the customer, whether their papers are there, and whom we write to (R2). */
export function PersonsPanel() {
  const { t } = useTranslation("persons");
  const { page } = useHere();
  const [editing, setEditing] = useState<Party | "new" | null>(null);
  const may = page.acts.includes("edit_persons");
  const { shown, fold, ended } = arranged(page.persons);
  if (!may && page.persons.length === 0) return null;
  const line = (one: Party) => (
    <PersonLine key={one.partyId} party={one} onEdit={may && !one.endedAt ? () => setEditing(one) : undefined} />
  );
  return (
    <section data-field="persons" className="persons" aria-labelledby="case-persons">
      <SectionHead
        level={3}
        id="case-persons"
        title={t("title")}
        note={page.persons.length === 0 ? t("none") : undefined}
        end={
          may && (
            <button type="button" className="lk" onClick={() => setEditing("new")}>
              {t("add")}
            </button>
          )
        }
      />
      {page.persons.length > 0 && <WriteTo />}
      {shown.length > 0 && <ul>{shown.map(line)}</ul>}
      {fold.length > 0 && (
        <details>
          <summary>{t("more", { count: fold.length })}</summary>
          <ul>{fold.map(line)}</ul>
        </details>
      )}
      {ended.length > 0 && (
        <details>
          <summary>{t("ended", { count: ended.length })}</summary>
          <ul>{ended.map(line)}</ul>
        </details>
      )}
      {editing && <PersonDialog party={editing === "new" ? null : editing} onClose={() => setEditing(null)} />}
    </section>
  );
}

/** The one line that says whom we write to, and who hears it from them. */
function WriteTo() {
  const { t } = useTranslation("persons");
  const { page } = useHere();
  const format = useFormat();
  const { why, through } = page.writeTo;
  const names = addressees(page);
  return (
    <p className="write-to">
      <Icon name="send" size="xs" />
      <span>
        {t("writeTo")} <b>{format.list(names) || t("why.customer")}</b>
        {names.length > 0 && <span className="m">{t(`why.${why}`)}</span>}
        {through > 0 && <span className="m">{t("through", { count: through })}</span>}
      </span>
    </p>
  );
}
