import "./Beside.css";
import { useTranslation } from "react-i18next";
import { viewCustomer } from "../../src/customers/contract.ts";
import { useRead } from "../shell/client/use-read.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import { useNow } from "../ui/now.ts";
import { SectionHead } from "../ui/SectionHead.tsx";
import { KnownCard } from "./KnownCard.tsx";
import { offeredOf } from "./lately.ts";
import { SimilarCases } from "./SimilarCases.tsx";
import type { Intake } from "./use-intake.ts";
import { useSimilar } from "./use-similar.ts";
import { Weigh } from "./Weigh.tsx";

/** What helps while listening: the customer we know, what is open with them, cases told alike, class and weight. */
export function Beside({ intake }: { intake: Intake }) {
  const { t } = useTranslation("intake");
  const { known } = intake;
  const told = useSimilar(intake.form.words, known?.customerId);
  const { data } = useRead(viewCustomer, { customerId: known?.customerId ?? "" }, { off: !known });
  const theirs = data?.cases ?? [];
  const { open, ended } = offeredOf(theirs, useNow());
  const isAmong = (some: typeof theirs) => (one: { caseId: string }) =>
    some.some(({ caseId }) => caseId === one.caseId);
  const stands = isAmong([...open, ...ended]);
  // What stands above as this customer's own is not told a second time among the others.
  const similar = told.filter((one) => !stands(one)).map((one) => ({ ...one, theirs: isAmong(theirs)(one) }));
  return (
    <aside className="sug side" aria-label={t("side.title")}>
      <SectionHead title={t("side.title")} note={t("side.note")} />
      {known && <KnownCard intake={intake} customer={known} />}
      {similar.length > 0 && <SimilarCases cases={similar} intake={intake} />}
      {!known && similar.length === 0 && (
        <section>
          <EmptyState what={t("side.empty")} how={t("side.emptyHow")} />
        </section>
      )}
      <Weigh intake={intake} />
    </aside>
  );
}
