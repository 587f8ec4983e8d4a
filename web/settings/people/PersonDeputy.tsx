import { useTranslation } from "react-i18next";
import { useNow } from "../../ui/now.ts";
import { useFormat } from "../../words/use-format.ts";
import type { Person } from "./use-person-edit.ts";

/** Who stands in for this person, where someone does: only they themselves name a deputy. */
export function PersonDeputy({ person: { deputy } }: { person: Person }) {
  const { t } = useTranslation("settings");
  const format = useFormat();
  const now = useNow();
  if (!deputy || new Date(deputy.until) < now) return null;
  const [from, until] = [format.dayTime(deputy.from, now), format.dayTime(deputy.until, now)];
  return (
    <section>
      <h3>{t("me.deputy")}</h3>
      <p>{t("me.deputyNow", { name: deputy.name, from, until })}</p>
    </section>
  );
}
