import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { STATES } from "../../src/cases/rules/states.ts";
import { type CaseListRow, isAssignable, nameOfRow } from "./case-row.ts";

/** Who owns the case. Nobody yet: leads to assigning, or for those who may not assign, to the case. */
export function OwnerCell({ row, onAssign }: { row: CaseListRow; onAssign?: (row: CaseListRow) => void }) {
  const { t } = useTranslation("cases");
  if (row.ownerName)
    return (
      <span className="el own" title={row.ownerName}>
        {row.ownerName}
      </span>
    );
  // What an import brought in as ended belongs to nobody, and nobody is asked to take it.
  if (STATES[row.state].ended) return <span className="m">–</span>;
  if (onAssign && isAssignable(row))
    return (
      <button
        type="button"
        className="noone"
        tabIndex={-1}
        aria-label={t("assignThis", { name: nameOfRow(row) })}
        onClick={() => onAssign(row)}
      >
        {t("unowned")}
      </button>
    );
  return (
    <Link className="noone" to={"/cases/$caseId" as "/desk"} params={{ caseId: row.caseId } as never} tabIndex={-1}>
      {t("unowned")}
    </Link>
  );
}
