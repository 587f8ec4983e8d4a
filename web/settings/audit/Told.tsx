import { useTranslation } from "react-i18next";
import type { AuditRow } from "./audit-row.ts";
import { useChanges } from "./use-changes.tsx";
import { useTold } from "./use-told.ts";

/** One event in prose: what was done, what changed, and the reason given. */
export function Told({ event }: { event: AuditRow }) {
  const { t } = useTranslation("settings");
  const told = useTold();
  const changes = useChanges()(event);
  return (
    <div className="told">
      {told(event)}
      {changes.length > 0 && (
        <span className="m">
          {changes.map(({ key, said }, index) => (
            <span key={key}>
              {index > 0 && t("semicolon")}
              {said}
            </span>
          ))}
        </span>
      )}
      {event.reason && (
        <span className="m">
          {t("reason")}
          {t("colon")}
          {event.reason}
        </span>
      )}
    </div>
  );
}
