import type { Seeded } from "../kernel/seeded.ts";
import { BRANCH_NAMES } from "./people-cast.ts";
import { dateWords, weekdayOf } from "./spoken-times.ts";
import type { Story, Telling } from "./story.ts";

/** One telling in two voices: what people say (上周五) and what stays right when it is read weeks later (11月13日). */
export interface Tellings {
  spoken: Telling;
  written: Telling;
  incidentAt: Date;
}

export interface TellingInput {
  story: Story;
  nth: number;
  caller: string;
  agent: string;
  /** Fixed when the owner writes in the name of a branch. */
  branch: string | null;
  receivedAt: Date;
  zone: string;
  seeded: Seeded;
}

const DAY = 86_400_000;

/** Values of one telling; the same input gives the same values. */
export function tellingsOf({ story, nth, caller, agent, branch, receivedAt, zone, seeded }: TellingInput): Tellings {
  const incidentAt = workdayBefore(zone, receivedAt, seeded.int(2, 9));
  const written: Telling = {
    caller,
    agent,
    branch: branch ?? seeded.pick(BRANCH_NAMES[story.lang]),
    amount: money(seeded, 1_150, 8_900),
    small: money(seeded, 41, 396),
    when: dateWords(zone, incidentAt, story.lang),
    tail: String(seeded.int(1000, 9999)),
    times: seeded.int(2, 5),
    nth,
  };
  return { written, spoken: { ...written, when: whenSaid(zone, receivedAt, incidentAt, story.lang) }, incidentAt };
}

function workdayBefore(zone: string, at: Date, days: number): Date {
  let day = new Date(at.getTime() - days * DAY);
  while (weekdayOf(zone, day) % 6 === 0) day = new Date(day.getTime() - DAY);
  return day;
}

/** 上周五 or “last Friday” for a day of the week before; else the date. */
function whenSaid(zone: string, saidAt: Date, day: Date, lang: "zh" | "en"): string {
  const monday = (at: Date) => Math.floor(at.getTime() / DAY) - ((weekdayOf(zone, at) + 6) % 7);
  const weeks = Math.round((monday(saidAt) - monday(day)) / 7);
  const weekday = weekdayOf(zone, day);
  if (weeks !== 1) return dateWords(zone, day, lang);
  const english = ["", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday"][weekday];
  return lang === "zh" ? `上周${"日一二三四五六"[weekday]}` : `last ${english}`;
}

function money(seeded: Seeded, from: number, to: number): string {
  const cents = seeded.chance(0.4) ? 0 : seeded.int(1, 99);
  return `${seeded.int(from, to).toLocaleString("en-US")}.${String(cents).padStart(2, "0")}`;
}

/** A sum of a telling in minor units: `1,286.40` is 128640. */
export function minorOf(sum: string): number {
  return Number(sum.replace(/[,.]/g, ""));
}

/** A sum with one more of thirty days of interest: `285.00` becomes `294.50`. */
export function withAnotherDay(sum: string): string {
  return (Math.round((minorOf(sum) * 31) / 30) / 100).toFixed(2);
}
