import type { AnswerOf } from "../../../src/kernel/endpoint.ts";
import type { listKeys } from "../../../src/people/contract/keys.ts";

/** One API key, as it is listed. */
export type KeyRow = AnswerOf<typeof listKeys>["keys"][number];
