import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/Button.tsx";
import { Icon } from "../../ui/Icon.tsx";
import type { Conflict } from "./merge-edit.ts";

/** What someone else changed in the same fields: theirs beside mine, one button to take theirs. */
export function Conflicts<F>(props: {
  conflicts: readonly Conflict<F>[];
  label: (field: keyof F & string) => string;
  value: (field: keyof F & string, fields: F) => ReactNode;
  onYield: (conflict: Conflict<F>) => void;
}) {
  const { t } = useTranslation("settings");
  return (
    <div className="refuse meanwhile" role="alert">
      <Icon name="info" />
      <div className="grow">
        <b>{t("conflict.title")}</b>
        <p>{t("conflict.how")}</p>
        <ul>
          {props.conflicts.map((conflict) => (
            <li key={conflict.field} className="row">
              <span className="grow">
                {props.label(conflict.field)}
                {t("colon")}
                {props.value(conflict.field, conflict.theirs)}
              </span>
              <Button size="s" onClick={() => props.onYield(conflict)}>
                {t("conflict.takeTheirs")}
              </Button>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
