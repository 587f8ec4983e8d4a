import { type Decision, decided } from "../../kernel/refusal.ts";
import { refuse } from "./refusals.ts";
import { faultOf, type SeverityNumbers, type SeverityStandard } from "./severity-standard.ts";

/** The version after the one that holds: amounts and people grow with the level, harms keep their order (§2.2). */
export function nextStandard(now: SeverityStandard, numbers: SeverityNumbers): Decision<SeverityStandard> {
  const { harm, amount, affected, regulator, media, least } = numbers;
  const fault = faultOf(numbers);
  if (fault) return refuse(`standard_${fault}_out_of_order`);
  return decided({ version: now.version + 1, harm, amount, affected, regulator, media, least });
}
