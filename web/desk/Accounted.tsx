import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useNow } from "../ui/now.ts";
import { SectionHead } from "../ui/SectionHead.tsx";
import { Time } from "../ui/Time.tsx";
import { useFormat } from "../words/use-format.ts";
import { CaseLink } from "./CaseLink.tsx";
import type { DeskData } from "./desk-data.ts";
import { InStead } from "./InStead.tsx";

type One = DeskData["accounted"][number];

/** My cases that have their account: no clock runs, so they wait here for the answer or for the closing (R8). */
export function Accounted({ items, count }: { items: readonly One[]; count: number }) {
  const { t } = useTranslation("desk");
  const format = useFormat();
  const now = useNow();
  return (
    <section id="accounted" aria-labelledby="desk-accounted">
      <SectionHead id="desk-accounted" title={t("accounted.title")} note={count} />
      <ul className="lst">
        {items.map((one) => (
          <li key={one.caseId}>
            <div className="grow">
              <CaseLink caseId={one.caseId} className="ct el" title={one.title}>
                {one.title}
              </CaseLink>
              <div className="m el">
                <InStead of={one.standsInFor} />
                <Standing one={one} /> · {one.number} · {one.customerName || t("mine.anonymous")}
              </div>
            </div>
            <span className="m nw" title={format.exact(one.at)}>
              {t("approvals.waits", { time: format.duration(now.getTime() - Date.parse(one.at)) })}
            </span>
          </li>
        ))}
      </ul>
      {count > items.length && (
        <Link className="all" to={"/cases" as "/desk"} search={{ owner: "me", state: "accounted" } as never}>
          {t("mine.all", { count })}
        </Link>
      )}
    </section>
  );
}

/** What it waits for, and when we speak next if that was promised. */
function Standing({ one }: { one: One }) {
  const { t } = useTranslation("desk");
  if (one.answered) return t("accounted.answered");
  if (one.nextWordAt)
    return (
      <>
        {t("accounted.nextWord")} <Time at={one.nextWordAt} />
      </>
    );
  return one.attempts > 0 ? t("accounted.attempts", { count: one.attempts }) : t("accounted.waits");
}
