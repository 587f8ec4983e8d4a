import { type SeverityStandard, SHIPPED_STANDARD } from "../cases/rules/severity-standard.ts";

/** By which numbers the bank judges severity: smaller amounts than the shipped ones count as serious and grave. */
export const BANK_STANDARD: SeverityStandard = {
  ...SHIPPED_STANDARD,
  version: 2,
  amount: { serious: 300_000, grave: 3_000_000 },
};
