import { Seeded } from "../kernel/seeded.ts";
import { STORIES, storyOf } from "./all-stories.ts";
import { DESK_OF_ZHOU } from "./desk-of-zhou.ts";
import { CustomerDraw, type Draft, timesOf } from "./draft.ts";
import { planHistory, ROUNDS } from "./history.ts";
import { officeBefore } from "./office-hours.ts";
import { instantOf, type OpenCase } from "./open-case.ts";
import { OPEN_ELSEWHERE } from "./open-elsewhere.ts";
import { scriptOf } from "./script.ts";
import type { Cue, Plan } from "./stage.ts";

const FIRST_WAVE = 42;

/** How many cases a plan has, whatever the instant. */
export const CASES = STORIES.length * ROUNDS;

/**
 * Every case the demo tells, the same for the same instant and zone: first those that are open now, nearest to the
 * desk first, then the history from new to old. Keys and numbers follow the time of receipt.
 */
export function planDemo(now: Date, zone: string): Plan[] {
  const customers = new CustomerDraw();
  const open = [...DESK_OF_ZHOU, ...OPEN_ELSEWHERE].map((one, at) => planOpen(one, at, customers, now, zone));
  const openStories = new Set(open.map((one) => one.story.id));
  const history = planHistory(STORIES, openStories, customers, now, zone);
  const drafts = [...open, ...history];
  const order = [...drafts].sort((a, b) => a.times[0]!.getTime() - b.times[0]!.getTime());
  const rank = new Map(order.map((one, at) => [one, String(at + 1).padStart(4, "0")]));
  return drafts.map((one) => ({ ...one, key: rank.get(one)! }));
}

function planOpen(one: OpenCase, at: number, customers: CustomerDraw, now: Date, zone: string): Draft {
  const story = storyOf(one.story);
  const seeded = new Seeded(`open ${one.story}`);
  const due = (when: OpenCase["word"]) => when && instantOf(zone, now, when);
  const cue: Cue = {
    story,
    nth: one.nth ?? 0,
    end: one.end,
    turns: new Set(one.turns),
    owner: one.owner,
    channel: one.channel ?? seeded.pick(story.channels),
    customer: customers.draw(story, seeded, { name: one.customer }),
    dues: { word: due(one.word), task: due(one.task), step: due(one.step) },
  };
  const beats = scriptOf(cue);
  const unaccepted = one.end === "received" || one.end === "assigned";
  const times = unaccepted
    ? beats.map((_, index) => new Date(now.getTime() - one.quiet * 60_000 + index * 7 * 60_000))
    : timesOf(beats, officeBefore(zone, now, one.quiet), zone, seeded);
  return { ...cue, beats, times, wave: at < FIRST_WAVE ? "first" : "later", draft: one.draft };
}
