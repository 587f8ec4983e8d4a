import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useNow } from "../../ui/now.ts";
import { useFormat } from "../../words/use-format.ts";
import { HeldRoles } from "../parts/HeldRoles.tsx";
import type { AuditRow } from "./audit-row.ts";
import { useNames } from "./use-names.ts";

type Body = Record<string, unknown>;
const FIELDS = [
  "name",
  "email",
  "departmentId",
  "parentId",
  "regionId",
  "roles",
  "scope",
  "expiresAt",
  "sheet",
  "representatives",
  "attempts",
] as const;
type FieldKey = (typeof FIELDS)[number];
/** The field that says which one an event is about: its name stands in the sentence already. */
const OWN_ID: Record<string, FieldKey> = { department: "departmentId", region: "regionId" };

/** What an event changed, field by field in words: before → after, or what was given. Other entries stay unsaid. */
export function useChanges() {
  const { t } = useTranslation("settings");
  const value = useValue();
  return ({ body, kind }: AuditRow): { key: string; said: ReactNode }[] => {
    const before = isBody(body.before) ? body.before : null;
    const after = isBody(body.after) ? body.after : before ? {} : body;
    return FIELDS.flatMap((field) => {
      if (!(field in after) || (field === "name" && !before) || (field === "scope" && !body.roles)) return [];
      if (field === OWN_ID[kind.slice(0, kind.indexOf("_"))]) return [];
      if (before && JSON.stringify(before[field] ?? null) === JSON.stringify(after[field] ?? null)) return [];
      if (field === "name" && before && !("name" in before) && after.name === body.name) return [];
      if (!before && after[field] === null && field !== "expiresAt") return [];
      const now = value(field, after[field], kind);
      const was = before && field in before ? value(field, before[field], kind) : null;
      const label = t(`audit.field.${field}`);
      return [
        {
          key: field,
          said:
            was === null ? (
              <>
                {label} {now}
              </>
            ) : (
              <>
                {label} {was} → {now}
              </>
            ),
        },
      ];
    });
  };
}

function isBody(value: unknown): value is Body {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function useValue() {
  const { t } = useTranslation("settings");
  const { t: vocabulary } = useTranslation("vocabulary");
  const format = useFormat();
  const now = useNow();
  const names = useNames();
  return (field: FieldKey, value: unknown, kind: string): ReactNode => {
    if (field === "departmentId")
      return value === null ? t("people.noDepartment") : (names.department(value) ?? t("audit.gone"));
    if (field === "parentId") {
      if (value === null) return t("dept.top");
      return (kind.startsWith("region_") ? names.region(value) : names.department(value)) ?? t("audit.gone");
    }
    if (field === "regionId") return value === null ? t("dept.noRegion") : (names.region(value) ?? t("audit.gone"));
    if (field === "roles" && Array.isArray(value))
      return <HeldRoles roles={value.map((one) => (typeof one === "string" ? { role: one } : one)) as never} />;
    if (field === "scope") return vocabulary(`scope.${String(value)}` as never);
    if (field === "expiresAt") return typeof value === "string" ? format.dayTime(value, now) : t("keys.never");
    return value ? String(value) : "–";
  };
}
