import type { AnswerOf } from "../../src/kernel/endpoint.ts";
import type { listReferrals } from "../../src/referrals/contract.ts";

/** What the reader of a case may do with its referrals, straight from the answer. */
export type Allowed = AnswerOf<typeof listReferrals>["allowed"];
