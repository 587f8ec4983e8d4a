import type { Said } from "../../kernel/refusal.ts";
import type { CalendarData } from "./calendar.ts";

type Dated = CalendarData["days"][number];

const MAKE_UP = /调休上班$/;
/** China's public holidays, for a calendar that has not met them yet. */
const PUBLIC: Readonly<Record<string, string>> = {
  元旦: "New Year’s Day",
  除夕: "New Year’s Eve",
  春节: "Spring Festival",
  清明节: "Tomb-Sweeping Day",
  劳动节: "Labour Day",
  端午节: "Dragon Boat Festival",
  中秋节: "Mid-Autumn Festival",
  国庆节: "National Day",
};

/** 国庆节、中秋节 are two. */
export function holidaysIn({ zh, en }: Said): Said[] {
  const [han, latin] = [zh.split("、"), en.split(" and ")];
  return han.map((one, at) => ({ zh: one, en: latin[at] ?? one }));
}

/** A day's name in English: as the calendar says it, part by part; without a name where one of them is not known. */
export function holidayWord(before: CalendarData, { off, names }: Pick<Dated, "off" | "names">): string {
  const exact = before.days.find((one) => one.names.zh === names.zh && !hasHan(one.names.en));
  if (exact) return exact.names.en;
  if (!hasHan(names.en) && names.zh === names.en) return names.en;
  const known = new Map(before.days.flatMap(({ names: one }) => holidaysIn(one)).map(({ zh, en }) => [zh, en]));
  const parts = names.zh
    .replace(MAKE_UP, "")
    .split("、")
    .map((zh) => known.get(zh) ?? PUBLIC[zh]);
  const said = parts.every((part) => part && !hasHan(part)) ? parts.join(" and ") : null;
  if (off) return said ?? "Holiday";
  return said ? `Make-up working day for ${said}` : "Make-up working day";
}

const hasHan = (text: string) => /\p{Script=Han}/u.test(text);
