import { useTranslation } from "react-i18next";
import { Button } from "../../ui/Button.tsx";
import { useHere } from "../case-here.ts";
import { doNext } from "../leads.ts";
import { nextMove } from "../next-move.ts";
import { useWaitsFor } from "../use-waits-for.ts";

/** The one filled button of the page: the next move, or whom the case waits for. */
export function NextButton() {
  const { t } = useTranslation("case");
  const here = useHere();
  const next = nextMove(here.page);
  const waitsFor = useWaitsFor();
  if ("waits" in next) return <span className="m nw next-waits">{waitsFor(next)}</span>;
  return (
    <Button
      look="fill"
      data-tour="next"
      busy={here.busy}
      title={t("next.label")}
      onClick={() => doNext(here, next.step)}
    >
      {t(`next.${next.step}`)}
    </Button>
  );
}
