import { useTranslation } from "react-i18next";
import type { Waits } from "./next-move.ts";

/** Says whom the case waits for. */
export function useWaitsFor() {
  const { t } = useTranslation("case");
  return ({ waits, name = "" }: { waits: Waits; name?: string }) => t(`next.waits.${waits}`, { name });
}
