import { useTranslation } from "react-i18next";
import { Button } from "../../ui/Button.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { HeldRoles } from "../parts/HeldRoles.tsx";
import { useDepartments } from "../parts/use-departments.ts";
import type { PersonFields } from "./PersonFieldset.tsx";
import type { Conflict, FieldName } from "./use-person-edit.ts";

/** What someone else changed in the same fields: theirs beside mine, one button to take theirs. */
export function Conflicts(props: { conflicts: readonly Conflict[]; onYield: (conflict: Conflict) => void }) {
  const { t } = useTranslation("settings");
  return (
    <div className="refuse" role="alert">
      <Icon name="info" />
      <div className="grow">
        <b>{t("people.conflict")}</b>
        <p>{t("people.conflictHow")}</p>
        <ul>
          {props.conflicts.map((conflict) => (
            <li key={conflict.field} className="row">
              <span className="grow">
                {t(`people.${labelOf(conflict.field)}`)}
                {t("colon")}
                <FieldValue field={conflict.field} fields={conflict.theirs} />
              </span>
              <Button size="s" onClick={() => props.onYield(conflict)}>
                {t("people.takeTheirs")}
              </Button>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

function labelOf(field: FieldName) {
  return field === "departmentId" ? "department" : field;
}

function FieldValue({ field, fields }: { field: FieldName; fields: PersonFields }) {
  const { t } = useTranslation("settings");
  const { departments } = useDepartments();
  if (field === "roles") return <HeldRoles roles={fields.roles} />;
  if (field !== "departmentId") return <>{fields[field] || "–"}</>;
  return <>{departments.find(({ id }) => id === fields.departmentId)?.name ?? t("people.noDepartment")}</>;
}
