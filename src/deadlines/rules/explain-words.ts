import type { Said } from "../../kernel/refusal.ts";
import { localDay, sayAmount, sayDay, sayDays, sayInstant, sayTime } from "./date-words.ts";
import type { ExplainStep, ExtensionUnused } from "./explain.ts";
import { STARTING_EVENTS } from "./starting-events.ts";

type Step<K extends ExplainStep["kind"]> = Extract<ExplainStep, { kind: K }>;
type Sayings = { [K in ExplainStep["kind"]]: (step: Step<K>, zone: string, year: number) => Said };

/** Puts the steps of a due time into words, one sentence each, in the zone in which it was counted. */
export function sayExplain(steps: readonly ExplainStep[], zone: string): Said[] {
  const first = steps.find((step) => step.kind === "started");
  const year = first ? Number(localDay(first.at, zone).slice(0, 4)) : 0;
  return steps.map((step) =>
    (SAYINGS[step.kind] as (step: ExplainStep, zone: string, year: number) => Said)(step, zone, year),
  );
}

const UNUSED: Record<ExtensionUnused, Said> = {
  limit_passed: { zh: "提出时原期限已过，不能再延", en: "asked for after the old limit, so it cannot be granted" },
  no_number: { zh: "规则没有给出天数，期限不变", en: "carries no number, so the limit stays" },
  no_longer: { zh: "不比原期限长，期限不变", en: "comes to no more time, so the limit stays" },
};

const NO_NUMBER: Record<Step<"no_number">["unit"], Said> = {
  prompt: { zh: "规则没有写天数：不得无故拖延", en: "the rule gives no number: without undue delay" },
  per_order: { zh: "期限以工单写明的为准，尚未给出", en: "the limit comes with the order and was not given" },
  instant: { zh: "规则没有写天数：须立即办理", en: "the rule gives no number: at once" },
};

const named = (names: Said | null) => ({ zh: names?.zh ?? "", en: names ? ` (${names.en})` : "" });

const SAYINGS: Sayings = {
  started: ({ at, event, assumed }, zone, year) => {
    const time = sayInstant(at, zone, year);
    const { zh, en } = STARTING_EVENTS[event];
    if (!assumed) return { zh: `${time.zh}${zh}`, en: `${time.en}: ${en}` };
    return {
      zh: `“${zh}”的时间没有给出，先按${time.zh}计算`,
      en: `counted as if at ${time.en} ${en}; no time was given for it`,
    };
  },
  limit: ({ amount }) => {
    const { zh, en } = sayAmount(amount);
    return { zh: `期限${zh}`, en: `limit: ${en}` };
  },
  no_number: ({ unit }) => NO_NUMBER[unit],
  first_day: ({ day, counted }, _zone, year) => {
    const { zh, en } = sayDay(day, year);
    return counted
      ? { zh: `${zh}当天就是第1天`, en: `${en} itself is the first day` }
      : { zh: `${zh}当天不计，次日为第1天`, en: `${en} is not counted; the day after is the first` };
  },
  outside_hours: ({ opensAt }, zone, year) => {
    const { zh, en } = sayInstant(opensAt, zone, year);
    return { zh: `不在营业时间，自${zh}起算`, en: `outside business hours, starts ${en}` };
  },
  skipped: ({ from, to, because, names }, _zone, year) => {
    const { zh, en } = sayDays(from, to, year);
    const holiday = named(names);
    return because === "weekend"
      ? { zh: `${zh}周末不计`.replace(/周[六日]周末/, "周末"), en: `${en}: weekend, not counted` }
      : { zh: `${zh}${holiday.zh || "放假"}不计`, en: `${en}: holiday${holiday.en}, not counted` };
  },
  worked: ({ day, names }, _zone, year) => {
    const { zh, en } = sayDay(day, year);
    return { zh: `${zh}${names?.zh ?? "调休上班"}，计入`, en: `${en} is worked${named(names).en}, counted` };
  },
  counted: ({ from, to, minutes }, zone, year) => {
    const start = sayInstant(from, zone, year);
    const amount = sayAmount({ limit: minutes, unit: "minute" });
    const end = sayTime(to, zone);
    return { zh: `${start.zh}至${end}，计${amount.zh}`, en: `${start.en}–${end}: ${amount.en} counted` };
  },
  paused: ({ from, to, amount, running }, zone, year) => {
    const start = sayInstant(from, zone, year);
    const end = sayInstant(to, zone, year);
    const length = sayAmount(amount);
    if (running)
      return { zh: `${start.zh}起暂停，至今${length.zh}`, en: `paused since ${start.en}, ${length.en} so far` };
    return {
      zh: `${start.zh}至${end.zh}暂停，${length.zh}不计`,
      en: `paused ${start.en} to ${end.en}: ${length.en} not counted`,
    };
  },
  pause_not_allowed: ({ from }, zone, year) => {
    const { zh, en } = sayInstant(from, zone, year);
    return {
      zh: `政策不允许此步暂停，${zh}起的暂停照计`,
      en: `the policy allows no pause here; the one from ${en} counts on`,
    };
  },
  extended: ({ at, names, amount, capped }, zone, year) => {
    const time = sayInstant(at, zone, year);
    const total = sayAmount(amount);
    return {
      zh: `${time.zh}延期（${names.zh}），共${total.zh}${capped ? "，已到上限" : ""}`,
      en: `${time.en} extended (${names.en}): ${total.en} in total${capped ? ", the most there is" : ""}`,
    };
  },
  extension_unused: ({ at, names, because }, zone, year) => {
    const time = sayInstant(at, zone, year);
    return {
      zh: `${names.zh}（${time.zh}）：${UNUSED[because].zh}`,
      en: `${names.en} (${time.en}): ${UNUSED[because].en}`,
    };
  },
  rolled: ({ from, to, names }, _zone, year) => {
    const [last, next] = [sayDay(from, year), sayDay(to, year)];
    const holiday = named(names);
    return {
      zh: `最后一日${last.zh}${holiday.zh ? `逢${holiday.zh}` : "是休息日"}，顺延到${next.zh}`,
      en: `the last day, ${last.en}, is no working day${holiday.en}: moves to ${next.en}`,
    };
  },
  not_rolled: ({ day, stated, names }, _zone, year) => {
    const { zh, en } = sayDay(day, year);
    const holiday = named(names);
    return {
      zh: `最后一日${zh}${holiday.zh ? `逢${holiday.zh}` : "是休息日"}，${stated ? "不顺延" : "规则没有写顺延，从严不顺延"}`,
      en: `the last day, ${en}, is no working day${holiday.en}; ${stated ? "it stays" : "the rule does not say what then, so it stays, the stricter way"}`,
    };
  },
  beyond_calendar: ({ calendar, until }, _zone, year) => {
    if (until === null)
      return {
        zh: `${calendar.zh}：没有公众假期资料，为预计`,
        en: `${calendar.en}: public holidays are not known, so an estimate`,
      };
    const { zh, en } = sayDay(until, year);
    return { zh: `${calendar.zh}只公布到${zh}，为预计`, en: `${calendar.en} is known up to ${en}, so an estimate` };
  },
  ends: ({ at, how }, zone, year) => {
    const time = sayInstant(at, zone, year);
    const day = sayDay(localDay(at, zone), year);
    if (how === "end_of_day") return { zh: `${day.zh}24时届满`, en: `ends with ${day.en}, 23:59:59` };
    if (how === "close_of_business")
      return { zh: `${time.zh}营业结束时届满`, en: `ends at close of business, ${time.en}` };
    return { zh: `${time.zh}届满`, en: `ends ${time.en}` };
  },
};
