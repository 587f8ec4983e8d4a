import "./Beside.css";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../ui/EmptyState.tsx";
import { SectionHead } from "../ui/SectionHead.tsx";
import { KnownCard } from "./KnownCard.tsx";
import { SimilarCases } from "./SimilarCases.tsx";
import type { Intake } from "./use-intake.ts";
import { useSimilar } from "./use-similar.ts";
import { Weigh } from "./Weigh.tsx";

/** What helps while listening: the customer we know, what is open with them, cases told alike, class and weight. */
export function Beside({ intake }: { intake: Intake }) {
  const { t } = useTranslation("intake");
  const { known } = intake;
  const similar = useSimilar(intake.form.words);
  return (
    <aside className="sug side" aria-label={t("side.title")}>
      <SectionHead title={t("side.title")} note={t("side.note")} />
      {known && <KnownCard intake={intake} customer={known} />}
      {similar.length > 0 && <SimilarCases cases={similar} />}
      {!known && similar.length === 0 && (
        <section>
          <EmptyState what={t("side.empty")} how={t("side.emptyHow")} />
        </section>
      )}
      <Weigh intake={intake} />
    </aside>
  );
}
