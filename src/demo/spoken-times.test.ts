import { describe, expect, test } from "vitest";
import { laterToday, officeAfter, officeBefore, workdayClock } from "./office-hours.ts";
import { respeak, spokenDue } from "./spoken-times.ts";

const ZONE = "Asia/Shanghai";
// Thursday, 10:26 in Shanghai.
const NOW = new Date("2026-11-19T02:26:00Z");
const at = (text: string) => new Date(`${text}:00+08:00`);

describe("times in words", () => {
  test.each([
    ["今天16:00前给您回电", "2026-11-19T16:00"],
    ["明天上午10:00前上门", "2026-11-20T10:00"],
    ["后天12:00前告诉您", "2026-11-21T12:00"],
    ["三个工作日内答复", "2026-11-24T17:30"],
    ["明天收市前", "2026-11-20T15:00"],
    ["I will write by noon tomorrow", "2026-11-20T12:00"],
    ["You will hear from me by 5 p.m. tomorrow", "2026-11-20T17:00"],
    ["I will call you by 3 pm today", "2026-11-19T15:00"],
    ["by Friday 5 pm with a plan", "2026-11-20T17:00"],
  ])("%s", (text, expected) => expect(spokenDue(ZONE, text, NOW)).toEqual(at(expected)));

  test.each([
    ["2026-11-19T16:30", "今天16:30前给您回电"],
    ["2026-11-20T09:00", "明天09:00前给您回电"],
    ["2026-11-24T17:00", "周二17:00前给您回电"],
    ["2026-12-03T17:00", "12月3日17:00前给您回电"],
  ])("said anew for %s", (due, expected) => expect(respeak(ZONE, "明天17:00前给您回电", NOW, at(due))).toBe(expected));

  test("what is said anew is understood as meant, for the next days", () => {
    for (const hours of [2, 20, 30, 45]) {
      const due = new Date(NOW.getTime() + hours * 3_600_000);
      expect(spokenDue(ZONE, respeak(ZONE, "今天18:00前", NOW, due), NOW)).toEqual(due);
    }
  });
});

describe("working time", () => {
  test("is counted without nights, noon and Sundays", () => {
    expect(officeBefore(ZONE, at("2026-11-19T13:40"), 20)).toEqual(at("2026-11-19T11:50"));
    expect(officeBefore(ZONE, at("2026-11-23T08:40"), 20)).toEqual(at("2026-11-21T11:20"));
    expect(officeBefore(ZONE, at("2026-11-22T23:00"), 0)).toEqual(at("2026-11-21T11:30"));
    expect(officeAfter(ZONE, at("2026-11-21T11:20"), 20)).toEqual(at("2026-11-23T08:40"));
    expect(workdayClock(ZONE, at("2026-11-20T10:00"), 1, "17:00")).toEqual(at("2026-11-23T17:00"));
    expect(workdayClock(ZONE, at("2026-11-22T10:00"), 0, "17:00")).toEqual(at("2026-11-23T17:00"));
  });

  test("later today is today, and later", () => {
    for (const clock of ["00:05", "08:00", "10:26", "16:40", "17:59", "22:10", "23:50"]) {
      const now = at(`2026-11-19T${clock}`);
      for (const share of [0.1, 0.5, 0.95]) {
        const later = laterToday(ZONE, now, share);
        expect(later > now && later <= at("2026-11-19T23:59"), `${clock} ${share}`).toBe(true);
      }
    }
  });
});
