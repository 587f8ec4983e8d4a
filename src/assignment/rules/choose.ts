import type { CaseFacts } from "../../cases/rules/case-facts.ts";
import { type Candidate, decideOwner } from "../../cases/rules/ownership.ts";
import type { Language } from "./language.ts";
import { CASE_POINTS } from "./load.ts";
import { type AssignmentRule, type CaseAsked, type Condition, conditionsOf, type Method, takes } from "./rule.ts";
import { FIRST_PLACE, nextByShare, nextInTurn, type Place } from "./turns.ts";

/** A colleague as assignment sees them. */
export interface Worker extends Candidate {
  name: string;
  skills: readonly string[];
  languages: readonly Language[];
  /** ISO days of the week. */
  workDays: readonly number[];
  /** In points; 0 takes no new cases. */
  capacity: number;
  load: number;
  /** Until when they are away, if they are now. */
  awayUntil: Date | null;
}

/** Why somebody is passed over. */
export const PASSED = ["complained", "recused", "unfit", "away", "takes_none", "off_today", "full"] as const;
export type PassedBecause = (typeof PASSED)[number];

export interface PassedOver {
  personId: string;
  name: string;
  because: PassedBecause;
  load: number;
  capacity: number;
  /** Of who is away. */
  until: Date | null;
}

/** The case with all that decides who may own it. */
export interface CaseToAssign extends CaseAsked {
  ground: Pick<CaseFacts, "complainedPersonId" | "complainedDepartmentId" | "complainedBelow" | "recused">;
}

interface Ruled {
  ruleId: string;
  ruleName: string;
}

/** Why it is them: by which rule and method, and the numbers it rests on. */
export interface Chosen extends Ruled {
  personId: string;
  name: string;
  method: Method | "named";
  held: Condition[];
  /** Before this case, which weighs `points`. */
  load: number;
  capacity: number;
  points: number;
  /** How many there were to choose from, the chosen one included. */
  among: number;
  /** Who got the last one, where it went in turn. */
  after: string | null;
  /** Everybody was at capacity, or has the day off: the rule lets it go to them all the same. */
  over: boolean;
  offToday: boolean;
  passed: PassedOver[];
}

/** A rule that took the case and found nobody. */
export interface Tried extends Ruled {
  because: "nobody_fits" | "all_full";
  passed: PassedOver[];
}

/** `chosen` is null where no rule takes the case (`tried` is empty), or those that do found nobody. */
export interface Outcome {
  chosen: Chosen | null;
  tried: Tried[];
  /** Where the rule that chose stands now; null where nothing is kept. */
  place: Place | null;
}

/** Everybody a rule names, whether they may own the case or not. */
export function namedBy({ give }: AssignmentRule, c: CaseAsked, workers: readonly Worker[]): Worker[] {
  if (give.to === "person") return workers.filter(({ personId }) => personId === give.personId);
  return workers.filter(
    (one) =>
      give.skills.every((skill) => one.skills.includes(skill)) && (!give.speaks || one.languages.includes(c.language)),
  );
}

/**
 * Goes through the rules in order and gives the case to somebody, with the reasons: never to whom it complains about or who
 * stepped aside (R10, R11), to who is away, or beyond anybody's capacity unless all are at it and the rule says so. The
 * same case, people and place always give the same answer. `workersOf` are the active people of what a rule names.
 */
export function chooseOwner(
  rules: readonly AssignmentRule[],
  c: CaseToAssign,
  day: number,
  workersOf: (rule: AssignmentRule) => readonly Worker[],
  placeOf: (ruleId: string) => Place | undefined,
): Outcome {
  const tried: Tried[] = [];
  for (const rule of rules.filter((one) => takes(one, c))) {
    const named = namedBy(rule, c, workersOf(rule));
    const found = chooseBy(rule, c, day, named, placeOf(rule.id) ?? FIRST_PLACE);
    if ("chosen" in found) return { ...found, tried };
    tried.push(found);
    if (found.because === "all_full" && rule.give.whenFull === "wait") break;
  }
  return { chosen: null, tried, place: null };
}

function chooseBy(
  rule: AssignmentRule,
  c: CaseToAssign,
  day: number,
  named: readonly Worker[],
  place: Place,
): Tried | { chosen: Chosen; place: Place | null } {
  const points = CASE_POINTS[c.severity];
  const ruled = { ruleId: rule.id, ruleName: rule.name };
  const barred = named.map((one) => ({ one, because: barredBecause(one, c) }));
  const team = barred.flatMap(({ one, because }) => (because ? [] : [one]));
  const never = barred.flatMap(({ one, because }) => (because ? [passedOver(one, because)] : []));
  if (team.length === 0) return { ...ruled, because: "nobody_fits", passed: never };

  const hasRoom = (one: Worker) => one.load + points <= one.capacity;
  const isIn = (one: Worker) => one.workDays.includes(day);
  const over = !team.some(hasRoom);
  if (over && rule.give.whenFull !== "over")
    return { ...ruled, because: "all_full", passed: [...never, ...team.map((one) => passedOver(one, "full"))] };
  // Who has the day off gets a case only where nobody who is in has room for it.
  const roomy = over ? team : team.filter(hasRoom);
  const offToday = !roomy.some(isIn);
  const pool = offToday ? roomy : roomy.filter(isIn);
  const others = team
    .filter((one) => !pool.includes(one))
    .map((one) => passedOver(one, hasRoom(one) || over ? "off_today" : "full"));
  const method = rule.give.to === "person" ? "named" : over ? "least_load" : rule.give.method;
  const { worker, next } = oneOf(pool, method, points, place);
  return {
    chosen: {
      ...ruled,
      personId: worker.personId,
      name: worker.name,
      method,
      held: conditionsOf(rule.when, c).held,
      load: worker.load,
      capacity: worker.capacity,
      points,
      among: pool.length,
      after: method === "round_robin" ? (named.find(({ personId }) => personId === place.last)?.name ?? null) : null,
      over,
      offToday,
      passed: [...never, ...others],
    },
    place: next,
  };
}

/** R2, R10, R11: who may not own it whatever room they have, and who is not there to. */
function barredBecause(one: Worker, { ground }: CaseToAssign): PassedBecause | null {
  const may = decideOwner(ground, one);
  if (!may.ok) {
    if (may.refusal.code === "not_back_to_complained") return "complained";
    return may.refusal.code === "recused" ? "recused" : "unfit";
  }
  if (one.awayUntil) return "away";
  return one.capacity === 0 ? "takes_none" : null;
}

function passedOver(one: Worker, because: PassedBecause): PassedOver {
  const { personId, name, load, capacity, awayUntil } = one;
  return { personId, name, because, load, capacity, until: because === "away" ? awayUntil : null };
}

function oneOf(pool: readonly Worker[], method: Method | "named", points: number, place: Place) {
  const worker = (id: string) => pool.find(({ personId }) => personId === id)!;
  if (method === "by_capacity") {
    const people = pool.map(({ personId, capacity }) => ({ id: personId, weight: capacity }));
    const { id, credits } = nextByShare(people, place.credits);
    return { worker: worker(id), next: { last: id, credits } };
  }
  const used = (one: Worker) => (one.load + points) / one.capacity;
  const least = Math.min(...pool.map(used));
  const even = method === "least_load" ? pool.filter((one) => used(one) <= least + 1e-9) : pool;
  const id = nextInTurn(
    even.map(({ personId }) => personId),
    place.last,
  );
  return { worker: worker(id), next: { ...place, last: id } };
}
