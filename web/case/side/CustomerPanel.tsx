import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { CareMark } from "../../care/CareMark.tsx";
import { Avatar } from "../../ui/Avatar.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { useSegmentWord } from "../../words/use-vocabulary.ts";
import { customerOf, useHere } from "../case-here.ts";
import { Identifier } from "./Identifier.tsx";

/** Who the customer is: since when, what kind, masked number with a logged reveal, what care they need. */
export function CustomerPanel() {
  const { t } = useTranslation("case");
  const segmentWord = useSegmentWord();
  const { page } = useHere();
  const { customer } = page;
  const name = customerOf(page) || t("side.anonymous");
  const facts = customer && [
    customer.sinceYear && t("side.since", { year: customer.sinceYear }),
    customer.segment && segmentWord(customer.segment),
  ];
  return (
    <section className="cc" aria-label={t("side.customer")}>
      <div className="row">
        <Avatar name={name} of="customer" />
        <div className="grow">
          <b>{name}</b> <span className="m">{facts?.filter(Boolean).join(" · ")}</span>
          {!customer && page.case.customerName !== "" && <div className="m">{t("side.masked")}</div>}
          {customer?.phone && <Identifier field="phone" masked={customer.phone} customerId={customer.customerId} />}
          {customer?.email && <Identifier field="email" masked={customer.email} customerId={customer.customerId} />}
        </div>
        {customer && (
          <Link to={`/customers/${customer.customerId}` as "/customers"} className="cc-file">
            {t("side.profile")}
          </Link>
        )}
      </div>
      {customer && (
        <div className="facts">
          <span>{t("side.cases", { count: customer.caseCount })}</span>
          {customer.adjusted && (
            <span className="care">
              <Icon name="shield" size="s" /> {[t("side.care"), customer.needsCare].filter(Boolean).join(" · ")}
            </span>
          )}
        </div>
      )}
      {customer?.adjusted && <CareMark customerId={customer.customerId} care={customer.care} />}
    </section>
  );
}
