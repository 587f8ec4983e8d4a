import type { listCustomers, viewCustomer } from "../../src/customers/contract.ts";
import type { AnswerOf } from "../../src/kernel/endpoint.ts";

export type CustomerListRow = AnswerOf<typeof listCustomers>["items"][number];
/** One customer as the server answers; identifiers always masked. */
export type Customer = AnswerOf<typeof viewCustomer>;
export type CaseOfCustomer = Customer["cases"][number];
export type RevealMade = Customer["reveals"][number];
/** What can be seen whole with a reason. */
export type Identifier = Customer["identifiers"][number];
