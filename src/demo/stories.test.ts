import { describe, expect, test } from "vitest";
import { Seeded } from "../kernel/seeded.ts";
import { accountParts } from "./account-parts.ts";
import { STORIES } from "./all-stories.ts";
import { spokenDue } from "./spoken-times.ts";
import type { Story } from "./story.ts";
import { minorOf, type Tellings, tellingsOf } from "./tellings.ts";

const ZONE = "Asia/Shanghai";
const tell = (story: Story, nth: number): Tellings =>
  tellingsOf({
    story,
    nth,
    caller: story.lang === "en" ? "Mr Walker" : "沈女士",
    agent: story.lang === "en" ? "Grace Ho" : "周晓棠",
    branch: null,
    receivedAt: new Date("2026-11-19T02:26:00Z"),
    zone: ZONE,
    seeded: new Seeded(`${story.id} ${nth}`),
  });

function textsOf(story: Story, { spoken, written }: Tellings): string[] {
  const { tasks, remedy, ownFault } = story;
  return [
    ...[story.title, story.words, story.progress, story.reply].map((text) => text(spoken)),
    ...[story.businessNeed, story.emotionalNeed, story.note, story.responsibilityReason].map((text) => text(written)),
    ...[story.demand, story.proposal, story.account, remedy.text].map((text) => text(written)),
    ...tasks.flatMap((task) => [task.question(written), task.answer(written)]),
    ...(ownFault ? [ownFault(written)] : []),
  ];
}

const TELLINGS = STORIES.flatMap((story) => [0, 1, 2, 3, 4].map((nth) => ({ story, nth, tellings: tell(story, nth) })));

describe("stories", () => {
  test("there are enough of them, and no id twice", () => {
    expect(STORIES.length).toBeGreaterThanOrEqual(80);
    expect(new Set(STORIES.map(({ id }) => id)).size).toBe(STORIES.length);
  });

  test("every telling reads without holes and doubled signs", () => {
    const faults = TELLINGS.flatMap(({ story, nth, tellings }) =>
      textsOf(story, tellings)
        .filter((text) => /undefined|NaN|null|\[object|。。|，，|，。|。，|、、|；；|,,|\.\.|\s,|^\s*$/.test(text))
        .map((text) => `${story.id} ${nth}: ${text}`),
    );
    expect(faults).toEqual([]);
  });

  test("English stories hold no Chinese, and Chinese titles fit their column", () => {
    const mixed = TELLINGS.filter(
      ({ story, tellings }) =>
        story.lang === "en" && textsOf(story, tellings).some((text) => /\p{Script=Han}/u.test(text)),
    );
    expect(mixed.map(({ story }) => story.id)).toEqual([]);
    const long = TELLINGS.filter(
      ({ story, tellings }) => [...story.title(tellings.spoken)].length > (story.lang === "en" ? 48 : 26),
    );
    expect(long.map(({ story }) => story.id)).toEqual([]);
  });

  test("every account falls into facts, responsibility, what is done, and routes", () => {
    for (const { story, tellings } of TELLINGS) {
      const parts = accountParts(story.account(tellings.written));
      expect(parts.facts, story.id).not.toBe("");
      expect(parts.responsibility, story.id).not.toBe("");
      expect(parts.done || story.remedy.text(tellings.written), story.id).not.toBe("");
      expect(parts.routes.length, story.id).toBeGreaterThan(0);
      expect(parts.facts + parts.responsibility + parts.done + parts.closing, story.id).not.toContain("权益部申请复核");
    }
  });

  test("a time that a progress word names is understood", () => {
    const sentAt = new Date("2026-11-19T02:26:00Z");
    const told = TELLINGS.map(({ story, tellings }) => [story.id, story.progress(tellings.spoken)] as const);
    const named = told.filter(([, text]) => /\d:\d\d|工作日内|by \d|by noon/.test(text));
    expect(named.filter(([, text]) => spokenDue(ZONE, text, sentAt) === null)).toEqual([]);
  });

  test("sums stay within what the stories were written for", () => {
    for (const { tellings } of TELLINGS) {
      expect(minorOf(tellings.written.amount)).toBeGreaterThan(110_000);
      expect(minorOf(tellings.written.small)).toBeGreaterThanOrEqual(4_000);
      expect(minorOf(tellings.written.small)).toBeLessThanOrEqual(40_000);
    }
  });
});
