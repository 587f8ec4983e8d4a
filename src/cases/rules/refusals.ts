import { refusing } from "../../kernel/refusal.ts";
import { atHand } from "./refusals/at-hand.ts";
import { deciding } from "./refusals/deciding.ts";
import { ending } from "./refusals/ending.ts";
import { extending } from "./refusals/extending.ts";
import { handling } from "./refusals/handling.ts";
import { severity } from "./refusals/severity.ts";
import { tasks } from "./refusals/tasks.ts";

/** Every no of the case path, named after the rule that says it. */
export const caseRefusals = { ...atHand, ...handling, ...deciding, ...tasks, ...ending, ...extending, ...severity };
export type CaseRefusal = keyof typeof caseRefusals;
export const refuse = refusing(caseRefusals);
