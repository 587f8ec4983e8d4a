import { useTranslation } from "react-i18next";
import { useNow } from "../ui/now.ts";
import { useFormat } from "../words/use-format.ts";

/** When a body wants our answer: its own date, quiet and named as its own; never a clock of ours (§2.3). */
export function WantedBy({ day, short }: { day: string | null; short?: boolean }) {
  const { t } = useTranslation("referrals");
  const format = useFormat();
  const now = useNow();
  if (!day) return <span className="m">{t("noDate")}</span>;
  const shown = format.dayShort(`${day}T12:00:00Z`, now);
  return (
    <span className="wanted" title={format.exact(`${day}T12:00:00Z`).split(/ \d+:/)[0]}>
      {short ? shown : t("panel.wanted", { day: shown })}
      {short && <span className="m">{t("byThem")}</span>}
    </span>
  );
}
