import { saveRules } from "../assignment/actions/save-rules.ts";
import { setWork } from "../assignment/actions/set-work.ts";
import type { Language } from "../assignment/rules/language.ts";
import { ANY_CASE, type AssignmentRule, type ToTeam } from "../assignment/rules/rule.ts";
import { receiveCase } from "../cases/actions/receive-case.ts";
import type { Decision } from "../kernel/refusal.ts";
import { dayIn, startOfDay } from "../kernel/zone.ts";
import { enterAbsence } from "../people/actions/absences.ts";
import type { Act } from "../platform/act.ts";
import type { Tx } from "../platform/db/database.ts";
import { idsAt } from "../platform/ids.ts";
import { officeBefore } from "./office-hours.ts";
import type { CastKey } from "./people-cast.ts";
import type { Setting } from "./tell-case.ts";

/** What colleagues can carry and know, as their supervisors set it; Grace works four days. */
const WORK: Partial<
  Record<CastKey, { by: CastKey; capacity: number; skills: string[]; languages?: Language[]; days?: number[] }>
> = {
  zhou: { by: "liang", capacity: 60, skills: ["手机银行", "信用卡", "外汇"] },
  chen: { by: "liang", capacity: 64, skills: ["贷款", "信用卡"] },
  grace: { by: "liang", capacity: 32, skills: ["信用卡"], languages: ["en", "zh"], days: [1, 2, 3, 4] },
  liang: { by: "liang", capacity: 12, skills: ["贷款"] },
  su: { by: "tang", capacity: 40, skills: ["理财", "基金", "外汇"] },
  tang: { by: "tang", capacity: 12, skills: ["理财"] },
  han: { by: "gu", capacity: 24, skills: ["柜面"] },
};

const CHINESE: Language[] = ["zh"];
const WEEKDAYS = [1, 2, 3, 4, 5];

/** From when until when, in days from the start of the demo, and who stands in. */
const AWAY = [
  { who: "su", kind: "leave", from: -1, until: 3, deputy: "tang" },
  { who: "grace", kind: "training", from: 6, until: 8, deputy: "chen" },
  { who: "han", kind: "travel", from: 9, until: 12, deputy: "gu" },
] as const;

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** What comes in after the rules were written, most of it at a counter, and is given out by them. */
const COMES_IN = [
  {
    minutesAgo: 175,
    words: "房贷提前还了，扣款日还是照原来的数扣了一笔，问了两次都说再等等。",
    title: "提前还贷后仍按原额扣款",
    product: "贷款",
    severity: 3,
  },
  {
    minutesAgo: 130,
    words: "I was charged the annual fee on my credit card although the app said it was waived for five payments.",
    title: "Annual fee charged although waived",
    product: "信用卡",
    severity: 2,
  },
  {
    minutesAgo: 96,
    words: "理财到期三天了，钱一直没到账，客服说系统在处理。",
    title: "理财到期三天未到账",
    product: "自营理财",
    severity: 3,
  },
  {
    minutesAgo: 60,
    words: "贷款结清证明催了三次还没开，耽误我过户。",
    title: "贷款结清证明迟迟不开",
    product: "贷款",
    severity: 2,
  },
  {
    minutesAgo: 35,
    words: "信用卡的事上次投诉，是你们客户关怀中心自己弄错了，这次别再转给他们。",
    title: "信用卡投诉，认为关怀中心处理有误",
    product: "信用卡",
    severity: 2,
    about: "care",
  },
  // Waits: of the two who know it one is at capacity, the other on leave.
  {
    by: "zhou",
    channel: "phone",
    minutesAgo: 22,
    words: "手机银行购汇，当时提示成功，过了两个钟头又退回来，汇率变了，差出三百多。客服只说让我再等等，我等什么？",
    title: "购汇被退回，汇率差了三百多",
    product: "个人购汇（手机银行）",
    severity: 3,
    customer: 29,
  },
] as const;

type Stage = Pick<Setting, "db" | "zone" | "cast" | "customers" | "startedAt">;

/** Rules, capacities and absences, as written two days ago. */
export async function tellRules({ db, zone, cast, startedAt }: Stage): Promise<void> {
  if (await db.selectFrom("assignment_policy").select("version").limit(1).executeTakeFirst()) return;
  await db.transaction().execute(async (tx) => {
    const actAs = actsIn(tx, { zone, cast });
    const written = officeBefore(zone, new Date(startedAt.getTime() - 2 * DAY_MS), 30);
    for (const [who, { by, capacity, skills, languages = CHINESE, days = WEEKDAYS }] of Object.entries(WORK)) {
      const personId = cast.actors[who as CastKey].id;
      const work = { personId, capacity, skills, languages, workDays: days, version: 0 };
      must(await setWork(actAs(by, written), work));
    }
    const newId = idsAt(written);
    const rules = demoRules(cast.departmentIds).map((rule) => ({ id: newId(), ...rule }));
    must(await saveRules(actAs("liang", written), { version: 0, rules }));
    for (const { who, kind, from, until, deputy } of AWAY) {
      const at = (days: number) =>
        startOfDay(zone, dayIn(zone, new Date(startedAt.getTime() + days * DAY_MS))).toISOString();
      const deputyId = cast.actors[deputy].id;
      must(await enterAbsence(actAs(who, written), { kind, from: at(from), until: at(until), deputyId }));
    }
  });
}

const actsIn =
  (tx: Tx, { zone, cast }: Pick<Stage, "zone" | "cast">) =>
  (who: CastKey, now: Date): Act => {
    const [announce, afterCommit] = [() => undefined, () => undefined];
    return { actor: cast.actors[who], now, zone, tx, newId: idsAt(now), requestId: "demo", announce, afterCommit };
  };

/** What the rules give out today; once, when everything before has been told. */
export async function tellGivenOut({ db, zone, cast, customers, startedAt }: Stage): Promise<void> {
  const titles = COMES_IN.map(({ title }) => title);
  if (await db.selectFrom("cases").select("case_id").where("title", "in", titles).limit(1).executeTakeFirst()) return;
  await db.transaction().execute(async (tx) => {
    const actAs = actsIn(tx, { zone, cast });
    for (const one of COMES_IN) {
      const now = new Date(startedAt.getTime() - one.minutesAgo * MINUTE_MS);
      const { words, title, product, severity } = one;
      const about = "about" in one ? { complainedDepartmentId: cast.departmentIds[one.about] } : {};
      const customer = "customer" in one ? { customer: { customerId: customers[one.customer]!.id } } : {};
      const said = {
        channel: "channel" in one ? one.channel : ("counter" as const),
        kind: "complaint" as const,
        causes: [],
        words,
        title,
        product,
        severity,
      };
      must(await receiveCase(actAs("by" in one ? one.by : "han", now), { ...said, ...about, ...customer }));
    }
  });
}

function demoRules(places: Setting["cast"]["departmentIds"]): Omit<AssignmentRule, "id">[] {
  const team = (more: Partial<ToTeam>): ToTeam => ({
    to: "team",
    departmentId: places.care,
    below: false,
    skills: [],
    speaks: false,
    method: "round_robin",
    whenFull: "next",
    ...more,
  });
  const rule = (name: string, when: Partial<AssignmentRule["when"]>, give: AssignmentRule["give"], enabled = true) => ({
    name,
    enabled,
    when: { ...ANY_CASE, ...when },
    give,
  });
  const wealth = team({ departmentId: places.wealth, skills: ["理财"], method: "least_load" });
  return [
    rule(
      "英文来信由会英语的同事办",
      { languages: ["en"] },
      team({ speaks: true, method: "least_load", whenFull: "over" }),
    ),
    rule("理财投诉归财富条线", { products: ["wealth"] }, wealth),
    rule("贷款投诉轮流", { products: ["loan"] }, team({ skills: ["贷款"] })),
    rule(
      "信用卡投诉按工作量轮流",
      { products: ["credit_card"], severityFrom: 2 },
      team({ skills: ["信用卡"], method: "by_capacity", whenFull: "wait" }),
    ),
    rule(
      "外汇投诉由懂外汇的同事办",
      { products: ["forex"] },
      team({ departmentId: null, skills: ["外汇"], whenFull: "wait" }),
    ),
    rule("门户来件看谁空", { sources: ["portal"] }, team({ method: "least_load", whenFull: "over" }), false),
  ];
}

function must<T>(decision: Decision<T>): T {
  if (decision.ok) return decision.value;
  throw new Error(`demo, giving out: ${decision.refusal.code}`);
}
