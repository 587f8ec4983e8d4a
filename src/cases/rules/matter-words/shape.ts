import type { CAUSES, CauseFamily, Phase, Severity } from "../../../kernel/vocabulary.ts";
import type { SeverityGround } from "../severity.ts";

/** What a case is about, wherever a person reads of it: on pages and in case files. */
export interface MatterWords {
  phase: Record<Phase, string>;
  severity: Record<Severity, string>;
  cause: { [F in CauseFamily]: Record<(typeof CAUSES)[F][number], string> };
  /** What a severity rests on; `{amount}` and `{count}` are filled in. */
  ground: Record<SeverityGround["fact"], string>;
}
