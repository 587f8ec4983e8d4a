import { expect, test } from "vitest";
import type { CasePage, StoryEntry } from "../../../src/cases/contract/shapes.ts";
import { storyLines } from "./story-lines.ts";

const at = (minute: number) => new Date(Date.UTC(2026, 10, 16, 6, minute)).toISOString();
const event = (event: string, minute: number): StoryEntry => ({
  kind: "event",
  id: `${event}-${minute}`,
  at: at(minute),
  event,
  actorName: "周晓棠",
  reason: null,
  body: {},
});
const message = (minute: number) => ({ kind: "message", id: `m-${minute}`, at: at(minute) }) as StoryEntry;
const task = (minute: number, answered: number | null) =>
  ({ kind: "task", id: `t-${minute}`, at: at(minute), task: { answeredAt: answered && at(answered) } }) as StoryEntry;
const lines = (story: StoryEntry[]) =>
  storyLines({ case: { caseId: "c", receivedAt: at(0) }, story } as unknown as CasePage).map((line) =>
    line.look === "fold" ? `fold ${line.entries.length}` : `${line.look} ${line.key}`,
  );

test("the story begins with the customer's words; records fold, and stand before the message of the same moment", () => {
  const story = [event("case_received", 0), message(3), event("case_accepted", 3), event("message_sent", 3)];
  expect(lines(story)).toEqual(["words c", "fold 2", "entry m-3"]);
});

test("a decision is a card and ends a fold; a task stands where it was answered", () => {
  const story = [
    event("details_changed", 4),
    task(5, 20),
    event("task_dispatched", 5),
    event("responsibility_decided", 9),
  ];
  expect(lines(story)).toEqual(["words c", "fold 2", "card responsibility_decided-9", "entry t-5"]);
});

test("a kind of event this page does not know yet is folded, not lost", () => {
  expect(lines([event("something_new", 2)])).toEqual(["words c", "fold 1"]);
});

test("what an import brought in stands where it happened, an undated acceptance at the start, the end last", () => {
  const entered = (kind: string, then: number | null): StoryEntry => ({
    ...event(kind, 50),
    ...({ body: { imported: true, at: then === null ? null : at(then) } } as object),
  });
  const story = [
    entered("case_received", 0),
    entered("case_accepted", null),
    entered("answer_recorded", 9),
    entered("case_closed", 9),
    message(9),
    event("case_reopened", 55),
  ] as StoryEntry[];
  const order = [
    "words c",
    "fold 2",
    "entry m-9",
    "line answer_recorded-50",
    "line case_closed-50",
    "card case_reopened-55",
  ];
  expect(lines(story)).toEqual(order);
});
