import { useTranslation } from "react-i18next";
import type { CaseRefusal, caseRefusals } from "../../src/cases/rules/refusals.ts";
import type { Refused } from "../shell/client/refusal-error.ts";
import type { Spaces } from "../words/spaces.ts";
import { useHere } from "./case-here.ts";

type Specs = typeof caseRefusals;
/** Every way out that a refusal of the case path can name. */
export type WayOut = {
  [K in CaseRefusal]: Specs[K] extends { wayOut: infer W extends string } ? W : never;
}[CaseRefusal];

/** The words cover every way out: a new one without its word is a type error here. */
type Worded = keyof Spaces["case"]["wayOut"];
const covered = (way: WayOut): Worded => way;

/** The one button of a refusal on this page: its word and where it leads; `reload` reads the case anew. */
export function useRefusalWay(refusal: Refused | null, reload?: () => Promise<unknown>) {
  const { t, i18n } = useTranslation("case");
  const acts = useTranslation("caseacts").t;
  const { lead, again } = useHere();
  const way = refusal?.wayOut as WayOut | undefined;
  const known = way && i18n.exists(`case:wayOut.${way}`);
  return {
    title: (act: keyof Spaces["caseacts"]["act"]) => t("refusal.title", { act: acts(`act.${act}.title`) }),
    word: known ? t(`wayOut.${covered(way)}`) : undefined,
    go: (to: string) => (to === "reload" ? void (reload ?? again)() : lead(to)),
  };
}
