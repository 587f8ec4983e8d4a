import type { revealCare, viewCustomer } from "../../src/customers/contract.ts";
import type { AnswerOf } from "../../src/kernel/endpoint.ts";

/** What is done differently for a customer, as all who serve them see it. */
export type Care = NonNullable<AnswerOf<typeof viewCustomer>["care"]>;
/** Why, once somebody gave a reason to see it. */
export type Why = AnswerOf<typeof revealCare>;
