import { useTranslation } from "react-i18next";
import type { CasePage } from "../../../src/cases/contract/shapes.ts";
import { useNow } from "../../ui/now.ts";
import { Tag } from "../../ui/Tag.tsx";
import { useFormat } from "../../words/use-format.ts";

/** R2: the contact owner is away; who is named to speak to the customer meanwhile. */
export function OwnerAway({ away }: { away: NonNullable<CasePage["ownerAway"]> }) {
  const { t } = useTranslation("case");
  const format = useFormat();
  const now = useNow();
  const until = format.dayTime(away.until, now);
  const { deputyName: name } = away;
  return (
    <span className="owner-away" title={name ? t("head.deputyUntil", { name, until }) : t("head.awayAlone", { until })}>
      <Tag look="accent">{name ? t("head.deputy", { name }) : t("head.away")}</Tag>
    </span>
  );
}
