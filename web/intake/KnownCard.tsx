import { Link } from "@tanstack/react-router";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { State } from "../../src/cases/rules/states.ts";
import { viewCustomer } from "../../src/customers/contract.ts";
import { useRead } from "../shell/client/use-read.ts";
import { Avatar } from "../ui/Avatar.tsx";
import { Icon } from "../ui/Icon.tsx";
import { useNow } from "../ui/now.ts";
import { SectionHead } from "../ui/SectionHead.tsx";
import { useFormat } from "../words/use-format.ts";
import { useSegmentWord, useVocabulary } from "../words/use-vocabulary.ts";
import type { KnownCustomer } from "./intake-form.ts";
import { offeredOf } from "./lately.ts";
import { SameMatter } from "./SameMatter.tsx";
import type { Intake } from "./use-intake.ts";

/** The recognised customer: what we know already need not be asked again, and what is still open with them. */
export function KnownCard({ intake, customer }: { intake: Intake; customer: KnownCustomer }) {
  const { t } = useTranslation("intake");
  const segmentWord = useSegmentWord();
  const format = useFormat();
  const now = useNow();
  const { data } = useRead(viewCustomer, { customerId: customer.customerId });
  const cases = data?.cases ?? [];
  const { open, ended } = offeredOf(cases, now);
  const newest = cases[0];
  const facts = [
    customer.segment && segmentWord(customer.segment),
    customer.phone ?? customer.email,
    customer.sinceYear && t("side.since", { year: customer.sinceYear }),
  ].filter(Boolean);
  return (
    <>
      <section className="kc">
        <div className="row">
          <Avatar name={customer.name} of="customer" />
          <div className="grow">
            <b>{customer.name}</b> <span className="m">{facts.join(" · ")}</span>
            <div className="m">
              {data && !newest && t("side.noCases")}
              {newest &&
                `${t("side.caseCount", { count: cases.length })} · ${t("side.last", { when: format.dayShort(newest.receivedAt, now) })}`}
            </div>
          </div>
          <Link
            to={"/customers/$customerId" as "/desk"}
            params={{ customerId: customer.customerId } as never}
            className="m"
          >
            {t("side.profile")}
          </Link>
        </div>
        {customer.adjusted && (
          <div className="vul">
            <Icon name="shield" size="s" />
            <span className="grow">
              {data?.needsCare ? t("side.care", { care: data.needsCare }) : t("side.adjusted")}
            </span>
          </div>
        )}
      </section>
      {open.length > 0 && (
        <TheirCases
          intake={intake}
          title={t("side.open", { name: customer.name })}
          how={t("side.openHow")}
          cases={open}
        />
      )}
      {ended.length > 0 && (
        <TheirCases
          intake={intake}
          title={t("side.ended", { name: customer.name })}
          how={t("side.endedHow")}
          cases={ended}
        />
      )}
    </>
  );
}

interface Row {
  caseId: string;
  number: string;
  title: string;
  state: State;
  ownerName: string | null;
}

/** Cases of this very customer that the call may be about. The words join one, whether it is open or has ended (R13). */
function TheirCases(props: { intake: Intake; title: string; how: string; cases: readonly Row[] }) {
  const { intake, title, how, cases } = props;
  const { t } = useTranslation("intake");
  const word = useVocabulary();
  const id = useId();
  return (
    <section className="open" aria-labelledby={id}>
      <SectionHead id={id} level={3} title={title} note={cases.length} />
      <ul>
        {cases.map((one) => (
          <li key={one.caseId}>
            <div className="grow">
              <Link
                to={"/cases/$caseId" as "/desk"}
                params={{ caseId: one.caseId } as never}
                className="ct el"
                title={one.title}
              >
                {one.title}
              </Link>
              <div className="m el">
                {one.number} · {word("state", one.state)} ·{" "}
                {one.ownerName ? t("side.owner", { name: one.ownerName }) : t("side.noOwner")}
              </div>
            </div>
            <SameMatter intake={intake} caseId={one.caseId} number={one.number} />
          </li>
        ))}
      </ul>
      <p className="m">{how}</p>
    </section>
  );
}
