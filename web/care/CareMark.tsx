import "./Care.css";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMay } from "../shell/session/session.ts";
import { Icon } from "../ui/Icon.tsx";
import { useNow } from "../ui/now.ts";
import { Tag } from "../ui/Tag.tsx";
import { useFormat } from "../words/use-format.ts";
import { CareDialog } from "./CareDialog.tsx";
import type { Care, Why } from "./care-data.ts";
import { RevealCare } from "./RevealCare.tsx";

/** What is done differently for a customer, for all who serve them; why, only for who handles a case and gives a reason. */
export function CareMark(props: { customerId: string; version?: number; care: Care; onSaved?: () => void }) {
  const { t } = useTranslation("care");
  const { care, customerId, version } = props;
  const format = useFormat();
  const now = useNow();
  const mayEdit = useMay("customer.edit") && version !== undefined;
  const mayReveal = useMay("customer.reveal");
  const [open, setOpen] = useState<"edit" | "why" | null>(null);
  const [why, setWhy] = useState<Why | null>(null);
  return (
    <div className="care-mark">
      {care.adjustments.length > 0 && (
        <ul>
          {care.adjustments.map((one) => (
            <li key={one}>
              <Tag>{t(`adjustment.${one}`)}</Tag>
            </li>
          ))}
        </ul>
      )}
      {why && <WhyShown why={why} />}
      <div className="row care-acts">
        {care.explained && !why && mayReveal && (
          <button type="button" className="lk" onClick={() => setOpen("why")}>
            <Icon name="eye" size="xs" /> {t("show")}
          </button>
        )}
        {mayEdit && (
          <button type="button" className="lk" onClick={() => setOpen("edit")}>
            {t(care.adjustments.length > 0 || care.explained ? "change" : "mark")}
          </button>
        )}
        {care.setByName && care.setAt && version !== undefined && (
          <span className="m">{t("setBy", { name: care.setByName, day: format.dayShort(care.setAt, now) })}</span>
        )}
      </div>
      {open === "why" && <RevealCare customerId={customerId} onShown={setWhy} onClose={() => setOpen(null)} />}
      {open === "edit" && version !== undefined && (
        <CareDialog customerId={customerId} version={version} care={care} why={why} onClose={() => setOpen(null)} />
      )}
    </div>
  );
}

function WhyShown({ why }: { why: Why }) {
  const { t } = useTranslation("care");
  const format = useFormat();
  return (
    <p className="care-why">
      <Icon name="lock" size="xs" />
      <span>
        {format.list(why.kinds.map((kind) => t(`kind.${kind}`))) || t("noWhy")}
        {why.note && ` · ${why.note}`}
        {why.basis && <span className="m"> {t("reveal.shown", { basis: t(`basis.${why.basis}`) })}</span>}
      </span>
    </p>
  );
}
