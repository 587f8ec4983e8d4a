import type { AnswerOf } from "../../../src/kernel/endpoint.ts";
import type { viewRightsRequest } from "../../../src/privacy/contract.ts";

/** One request as its drawer and the steps in it read it. */
export type Viewed = AnswerOf<typeof viewRightsRequest>;

/** The calendar day of an instant as the organisation reads it in a letter. */
export const day = (at: string) => at.slice(0, 10);
