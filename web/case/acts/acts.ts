import type { ActKey, ActSpec } from "./act-spec.ts";
import { decidingActs } from "./acts-deciding.ts";
import { handlingActs } from "./acts-handling.ts";
import { taskActs } from "./acts-task.ts";

/** Every act of the page that is more than typing into the editor. */
export const ACTS: Record<ActKey, ActSpec> = { ...handlingActs, ...decidingActs, ...taskActs };
