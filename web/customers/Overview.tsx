import { useState } from "react";
import { useTranslation } from "react-i18next";
import { STATES } from "../../src/cases/rules/states.ts";
import { useMay } from "../shell/session/session.ts";
import { Button } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { SectionHead } from "../ui/SectionHead.tsx";
import { Time } from "../ui/Time.tsx";
import { useSegmentWord } from "../words/use-vocabulary.ts";
import { CareNote } from "./CareNote.tsx";
import { CustomerCasesTable } from "./CustomerCases.tsx";
import type { Customer, Identifier } from "./customer-data.ts";
import { EditDialog } from "./EditDialog.tsx";
import { Identifiers } from "./Identifiers.tsx";
import { SamePerson } from "./SamePerson.tsx";
import type { Revealed } from "./use-revealed.ts";

/** Open cases at the left; how to reach them, what care they need and what is on record at the right. */
export function Overview(props: {
  customer: Customer;
  revealed: Revealed;
  onReveal: (one: Identifier) => void;
  onCases: () => void;
}) {
  const { customer } = props;
  const { t } = useTranslation("customers");
  const open = customer.cases.filter((one) => !STATES[one.state].ended);
  return (
    <div className="cug">
      <section className="colA" aria-labelledby="customer-open">
        <SectionHead
          id="customer-open"
          title={t("overview.open")}
          note={t("overview.openNote", { count: customer.cases.length, open: open.length })}
          end={
            customer.cases.length > open.length && (
              <Button look="text" size="s" onClick={props.onCases}>
                {t("overview.seeAll")}
              </Button>
            )
          }
        />
        <CustomerCasesTable
          rows={open}
          empty={<EmptyState what={t("overview.noOpen")} how={t("overview.noOpenHow")} />}
        />
      </section>
      <aside className="side">
        <Identifiers customer={customer} revealed={props.revealed} onReveal={props.onReveal} />
        <SamePerson customer={customer} />
        <CareNote key={customer.customerId} customer={customer} />
        <Facts customer={customer} />
      </aside>
    </div>
  );
}

function Facts({ customer }: { customer: Customer }) {
  const { t } = useTranslation("customers");
  const [editing, setEditing] = useState(false);
  const segmentWord = useSegmentWord();
  const may = useMay("customer.edit");
  return (
    <section aria-labelledby="customer-facts">
      <SectionHead
        id="customer-facts"
        title={t("overview.facts")}
        end={
          may && (
            <Button look="text" size="s" icon="edit" onClick={() => setEditing(true)}>
              {t("overview.edit")}
            </Button>
          )
        }
      />
      <dl className="facts">
        <dt>{t("overview.name")}</dt>
        <dd>{customer.name}</dd>
        <dt>{t("overview.segment")}</dt>
        <dd>{customer.segment ? segmentWord(customer.segment) : <span className="m">{t("none")}</span>}</dd>
        <dt>{t("overview.since")}</dt>
        <dd>
          {customer.sinceYear ? t("since", { year: customer.sinceYear }) : <span className="m">{t("none")}</span>}
        </dd>
        <dt>{t("overview.created")}</dt>
        <dd>
          <Time at={customer.createdAt} />
        </dd>
      </dl>
      {editing && <EditDialog customer={customer} onClose={() => setEditing(false)} />}
    </section>
  );
}
