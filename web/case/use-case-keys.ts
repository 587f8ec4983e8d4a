import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useKeys } from "../shell/keys/keys.ts";
import { type PaletteItem, usePaletteActions } from "../shell/palette/palette.ts";
import type { Here } from "./case-here.ts";
import { otherActs } from "./head/other-acts.ts";
import { doNext } from "./leads.ts";
import { nextMove } from "./next-move.ts";

/** R and M write, A and T settle a remedy, J and K walk the story; every act is in the palette. */
export function useCaseKeys(here: Here): void {
  const { t } = useTranslation("case");
  const acts = useTranslation("caseacts").t;
  const settles = here.may("settle_remedy") && here.page.case.remedy?.approval === "open";
  useKeys([
    { keys: "r", word: t("keys.reply"), group: "here", run: () => here.write("reply") },
    { keys: "m", word: t("keys.note"), group: "here", run: () => here.write("note") },
    ...(settles
      ? [
          {
            keys: "a",
            word: t("keys.approve"),
            group: "here" as const,
            run: () => here.open("settle_remedy", { choice: "first" }),
          },
          {
            keys: "t",
            word: t("keys.return"),
            group: "here" as const,
            run: () => here.open("settle_remedy", { choice: "second" }),
          },
        ]
      : []),
  ]);
  const items = useMemo<PaletteItem[]>(() => {
    const next = nextMove(here.page);
    const first: PaletteItem[] =
      "step" in next ? [{ id: "next", label: t(`next.${next.step}`), run: () => doNext(here, next.step) }] : [];
    const rest = otherActs(here).map((act) => ({
      id: act,
      label: acts(`act.${act}.title`),
      run: () => here.open(act),
    }));
    return [...first, ...rest];
  }, [here, t, acts]);
  const title = useMemo(() => () => t("palette"), [t]);
  usePaletteActions("case", title, items);
}
