import "./Waiting.css";
import { Suspense } from "react";
import { useTranslation } from "react-i18next";
import { whyWaiting } from "../../src/assignment/contract/rules.ts";
import { useRead } from "../shell/client/use-read.ts";
import { Icon } from "../ui/Icon.tsx";
import { People, useTriedRule } from "./Why.tsx";

/** Where the story of a case stands that nobody leads yet: why the rules find nobody for it now, person by person. */
export function Waiting({ caseId }: { caseId: string }) {
  return (
    <Suspense>
      <Asked caseId={caseId} />
    </Suspense>
  );
}

function Asked({ caseId }: { caseId: string }) {
  const { t } = useTranslation("assignment");
  const said = useTriedRule();
  const { data } = useRead(whyWaiting, { caseId });
  if (!data?.tried) return null;
  const { tried, nextName } = data;
  return (
    <section className="waits" aria-label={t("waiting.title")}>
      <Icon name="clock" size="s" />
      <div>
        <b>{t("waiting.title")}</b>
        {tried.map((one, nth) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: in the order they were tried, and several may be without a name
          <div key={nth}>
            <p>{said(one)}</p>
            <People passed={one.passed} more={one.more} />
          </div>
        ))}
        <p className="m">
          {nextName ? t("waiting.next", { name: nextName }) : t(tried.length === 0 ? "waiting.none" : "waiting.again")}
        </p>
      </div>
    </section>
  );
}
