import type { viewDesk } from "../../src/cases/contract.ts";
import type { AnswerOf } from "../../src/kernel/endpoint.ts";

/** What the desk shows, as the server answers it. */
export type DeskData = AnswerOf<typeof viewDesk>;
export type MyCase = DeskData["mine"][number];
export type Approval = DeskData["approvals"][number];
export type PromiseDue = DeskData["promises"][number];
export type DraftLeft = DeskData["drafts"][number];
export type GoalNow = DeskData["goals"][number];
export type WatchedGroup = DeskData["watch"][number];
export type House = NonNullable<DeskData["house"]>;
