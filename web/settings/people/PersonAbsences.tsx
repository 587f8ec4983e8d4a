import { useTranslation } from "react-i18next";
import { Absences } from "../absences/Absences.tsx";
import type { Person } from "./use-person-edit.ts";

/** When this person is away and who stands in; only of those who work here now. */
export function PersonAbsences({ person: { id, name, state } }: { person: Person }) {
  const { t } = useTranslation("settings");
  if (state !== "active") return null;
  return (
    <section>
      <h3>{t("away.title")}</h3>
      <Absences personId={id} name={name} />
    </section>
  );
}
