import { useTranslation } from "react-i18next";
import { Button } from "../ui/Button.tsx";
import { useFormat } from "../words/use-format.ts";
import type { SpotCardHere } from "./use-spot-card.ts";

/** The card ended elsewhere before everything was sent: nothing that was noted vanishes without being read. */
export function EndedUnsent({ here }: { here: SpotCardHere }) {
  const { t } = useTranslation("spot");
  const format = useFormat();
  const said = here.waiting.flatMap((entry) => ("text" in entry ? [entry] : []));
  return (
    <section className="spot-start">
      <h2>{t("ended.title")}</h2>
      <p>{t("ended.body", { count: here.waiting.length })}</p>
      <ul className="nts">
        {said.map((one) => (
          <li key={one.entryId}>
            <time>{format.timeOfDay(one.at)}</time>
            <span>{one.text}</span>
          </li>
        ))}
      </ul>
      <Button size="l" onClick={here.drop}>
        {t("ended.drop")}
      </Button>
    </section>
  );
}
