import { useTranslation } from "react-i18next";
import { useMay } from "../shell/session/session.ts";
import { Button } from "../ui/Button.tsx";
import { Icon } from "../ui/Icon.tsx";
import { SectionHead } from "../ui/SectionHead.tsx";
import type { Customer, Hidden } from "./customer-data.ts";
import type { Revealed } from "./use-revealed.ts";

const FIELDS = [
  { field: "phone", icon: "phone", none: "noPhone" },
  { field: "email", icon: "mail", none: "noEmail" },
] as const;

/** Number and address, masked; each can be seen whole for a minute by giving a reason. */
export function Identifiers(props: { customer: Customer; revealed: Revealed; onReveal: (field: Hidden) => void }) {
  const { customer, revealed, onReveal } = props;
  const { t } = useTranslation("customers");
  const may = useMay("customer.reveal");
  return (
    <section aria-labelledby="customer-identifiers">
      <SectionHead id="customer-identifiers" title={t("overview.identifiers")} note={t("overview.identifiersNote")} />
      <ul className="idents">
        {FIELDS.map(({ field, icon, none }) => {
          const clear = revealed.shown[field];
          return (
            <li key={field}>
              <Icon name={icon} size="s" label={t(`overview.${field}`)} />
              <span className="grow" aria-live="polite">
                {clear ? (
                  <>
                    <b className="num">{clear}</b>
                    <span className="m hides">{t("reveal.hides")}</span>
                  </>
                ) : (
                  (customer[field] ?? <span className="m">{t(`overview.${none}`)}</span>)
                )}
              </span>
              {clear ? (
                <Button look="text" size="s" onClick={() => revealed.hide(field)}>
                  {t("reveal.hide")}
                </Button>
              ) : (
                may &&
                customer[field] && (
                  <Button look="text" size="s" icon="eye" onClick={() => onReveal(field)}>
                    {t("reveal.show")}
                    <span className="sr">{t(`overview.${field}`)}</span>
                  </Button>
                )
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
