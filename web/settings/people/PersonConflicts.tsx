import { useTranslation } from "react-i18next";
import { Conflicts } from "../parts/Conflicts.tsx";
import { HeldRoles } from "../parts/HeldRoles.tsx";
import type { Conflict } from "../parts/merge-edit.ts";
import { useDepartments } from "../parts/use-departments.ts";
import type { PersonFields } from "./PersonFieldset.tsx";

/** What someone else changed about the same person. */
export function PersonConflicts(props: {
  conflicts: readonly Conflict<PersonFields>[];
  onYield: (conflict: Conflict<PersonFields>) => void;
}) {
  const { t } = useTranslation("settings");
  return (
    <Conflicts
      {...props}
      label={(field) => t(`people.${field === "departmentId" ? "department" : field}`)}
      value={(field, fields) => <FieldValue field={field} fields={fields} />}
    />
  );
}

function FieldValue({ field, fields }: { field: keyof PersonFields; fields: PersonFields }) {
  const { t } = useTranslation("settings");
  const { departments } = useDepartments();
  if (field === "roles") return <HeldRoles roles={fields.roles} />;
  if (field !== "departmentId") return <>{fields[field] || "–"}</>;
  return <>{departments.find(({ id }) => id === fields.departmentId)?.name ?? t("people.noDepartment")}</>;
}
