import { useTranslation } from "react-i18next";
import type { CaseRefusal, caseRefusals } from "../../src/cases/rules/refusals.ts";
import type { Refused } from "../shell/client/refusal-error.ts";
import { goToField } from "../ui/Field.tsx";
import type { Spaces } from "../words/spaces.ts";
import { useHere } from "./case-here.ts";
import { leads } from "./leads-somewhere.ts";
import { deciderOf } from "./next-move.ts";
import { useWaitsFor } from "./use-waits-for.ts";

type Specs = typeof caseRefusals;
/** Every way out that a refusal of the case path, or of the persons behind a case, can name. */
export type WayOut =
  | {
      [K in CaseRefusal]: Specs[K] extends { wayOut: infer W extends string } ? W : never;
    }[CaseRefusal]
  | "persons";

/** The words cover every way out: a new one without its word is a type error here. */
type Worded = keyof Spaces["case"]["wayOut"];
const covered = (way: WayOut): Worded => way;

/** The way out that opens the very act it was refused in: the field that is missing stands in the same dialog. */
const OWN: Partial<Record<WayOut, string>> = { understand: "edit_details", approve_remedy: "settle_remedy" };

/**
 * The one button of a refusal on this page: its word and where it leads. `reload` reads the case anew; inside the
 * dialog of `own` act, a way out to that same act leads to the missing field instead.
 */
export function useRefusalWay(refusal: Refused | null, reload?: () => Promise<unknown>, own?: string) {
  const { t, i18n } = useTranslation("case");
  const ui = useTranslation("ui").t;
  const acts = useTranslation("caseacts").t;
  const spot = useHere();
  const waitsFor = useWaitsFor();
  const way = refusal?.wayOut as WayOut | undefined;
  const known = way && i18n.exists(`case:wayOut.${way}`);
  const here = own && way && (OWN[way] ?? way) === own;
  const lacks = refusal?.field ?? refusal?.missing?.[0]?.field;
  const nowhere = way !== undefined && !here && !leads(spot, way);
  return {
    title: (act: keyof Spaces["caseacts"]["act"]) => t("refusal.title", { act: acts(`act.${act}.title`) }),
    word: here ? ui("goThere") : known ? t(`wayOut.${covered(way)}`) : undefined,
    /** Who does what this person may not: said where the button would lead nowhere. */
    instead: nowhere ? waitsFor(deciderOf(spot.page) ?? { waits: "owner" }) : undefined,
    go: nowhere
      ? undefined
      : (to: string) => {
          if (here) return void goToField(lacks ?? "");
          return to === "reload" ? void (reload ?? spot.again)() : spot.lead(to);
        },
  };
}
