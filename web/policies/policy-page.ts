import type { readPolicy } from "../../src/deadlines/contract/policies.ts";
import type { AnswerOf } from "../../src/kernel/endpoint.ts";

/** A policy with its versions, as the page reads it. */
export type PolicyPage = AnswerOf<typeof readPolicy>;
export type PolicyVersion = PolicyPage["versions"][number];
export type Policy = PolicyVersion["policy"];
