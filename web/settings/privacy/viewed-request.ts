import type { AnswerOf } from "../../../src/kernel/endpoint.ts";
import type { viewRightsRequest } from "../../../src/privacy/contract.ts";

/** One request as its drawer and the steps in it read it. */
export type Viewed = AnswerOf<typeof viewRightsRequest>;
