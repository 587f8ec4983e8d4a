import { useTranslation } from "react-i18next";
import { Button } from "../../ui/Button.tsx";
import { useHere } from "../case-here.ts";
import { doNext } from "../leads.ts";
import { nextMove } from "../next-move.ts";

/** The one filled button of the page: the next move, or whom the case waits for. */
export function NextButton() {
  const { t } = useTranslation("case");
  const here = useHere();
  const next = nextMove(here.page);
  if ("waits" in next)
    return <span className="m nw next-waits">{t(`next.waits.${next.waits}`, { name: next.name ?? "" })}</span>;
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
