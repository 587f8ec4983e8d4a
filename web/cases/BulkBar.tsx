import "./BulkBar.css";
import { useTranslation } from "react-i18next";
import { useKeys } from "../shell/keys/keys.ts";
import { Button } from "../ui/Button.tsx";
import { type CaseListRow, isAssignable } from "./case-row.ts";

/** Docked under the table while rows are checked: what can be done with several at once, and what cannot and why. */
export function BulkBar(props: {
  rows: readonly CaseListRow[];
  mayAssign: boolean;
  onAssign: (rows: readonly CaseListRow[]) => void;
  onRun: (rows: readonly CaseListRow[]) => void;
  onClear: () => void;
}) {
  const { rows, mayAssign, onAssign, onRun, onClear } = props;
  const { t } = useTranslation("cases");
  const assignable = rows.filter(isAssignable);
  const unowned = assignable.filter((row) => row.ownerId === null);
  const assign = () => assignable.length > 0 && onAssign(rows);
  useKeys([
    { keys: "escape", word: t("keys.clear"), group: "here", run: onClear },
    ...(mayAssign ? [{ keys: "a", word: t("keys.assign"), group: "here" as const, run: () => void assign() }] : []),
  ]);
  return (
    <div className="bulk" role="toolbar" aria-label={t("bulk.label")}>
      <b>{t("bulk.picked", { count: rows.length })}</b>
      <span className="m nw">
        {assignable.length > 0 ? t("bulk.unowned", { count: assignable.length }) : t("bulk.none")}
      </span>
      {mayAssign && (
        <>
          <i className="sep" />
          <Button size="s" icon="person" keys="A" blocked={assignable.length === 0} onClick={() => void assign()}>
            {assignable.length > 0 ? t("bulk.assignCount", { count: assignable.length }) : t("bulk.assign")}
          </Button>
          {unowned.length > 0 && (
            <Button size="s" icon="route" onClick={() => onRun(unowned)}>
              {t("bulk.byRules")}
            </Button>
          )}
        </>
      )}
      <span className="m el grow why">{t("bulk.why")}</span>
      <Button look="text" size="s" keys="Esc" onClick={onClear}>
        {t("bulk.clear")}
      </Button>
    </div>
  );
}
