import type { viewIncident } from "../../src/incidents/contract.ts";
import type { AnswerOf } from "../../src/kernel/endpoint.ts";

/** A group incident as its page shows it. */
export type Incident = AnswerOf<typeof viewIncident>;
