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
