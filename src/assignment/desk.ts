import type { Act, Look } from "../platform/act.ts";
import { dayOfWeek } from "./day-of-week.ts";
import { Roster } from "./roster.ts";
import { type CaseToAssign, chooseOwner, type Outcome } from "./rules/choose.ts";
import { type CaseAsked, takes } from "./rules/rule.ts";
import type { Place } from "./rules/turns.ts";
import { findPlaces, findPolicy, holdLine, type Policy, putPlace } from "./store.ts";
import { type Naming, namingOf } from "./why-of.ts";

/** The rules in force with everybody they name, for one command that gives out cases. */
export class Desk {
  private readonly places = new Map<string, Place>();
  /** Rules whose place was read; of many there is none yet. */
  private readonly placed = new Set<string>();
  /** What is said of rules on a case. */
  readonly naming: Naming;

  private constructor(
    private readonly at: Pick<Look, "db" | "now" | "zone">,
    readonly policy: Policy,
    readonly roster: Roster,
  ) {
    this.naming = namingOf(policy.rules);
  }

  /** Opens it for giving out: from now until the transaction ends no other process gives anything out. */
  static async hold(act: Act, policy?: Policy): Promise<Desk> {
    await holdLine(act.tx);
    return new Desk(
      { db: act.tx, now: act.now, zone: act.zone },
      policy ?? (await findPolicy(act.tx)),
      new Roster(act.tx, act.now),
    );
  }

  /** Opens it for looking: what it says of a case holds as of now, and nothing is kept. */
  static look({ db, now, zone }: Pick<Look, "db" | "now" | "zone">, policy: Policy): Desk {
    return new Desk({ db, now, zone }, policy, new Roster(db, now));
  }

  /** Whom the rules give a case to, with the reasons. */
  async choose(c: CaseToAssign): Promise<Outcome> {
    const rules = this.policy.rules.filter((rule) => takes(rule, c));
    await this.roster.open(rules);
    const unread = rules.map(({ id }) => id).filter((id) => !this.placed.has(id));
    if (unread.length > 0) for (const [id, place] of await findPlaces(this.at.db, unread)) this.places.set(id, place);
    for (const id of unread) this.placed.add(id);
    const day = dayOfWeek(this.at.now, this.at.zone);
    return chooseOwner(
      rules,
      c,
      day,
      (rule) => this.roster.of(rule),
      (id) => this.places.get(id),
    );
  }

  /** Goes on as if somebody got it: their load, and where the rule stands. Nothing is kept. */
  suppose({ chosen, place }: Outcome): void {
    if (!chosen) return;
    this.roster.gave(chosen.personId, chosen.points);
    if (place) this.places.set(chosen.ruleId, place);
  }

  /** Keeps that somebody got it. */
  async gave(act: Act, outcome: Outcome): Promise<void> {
    this.suppose(outcome);
    const { chosen, place } = outcome;
    if (chosen && place) await putPlace(act.tx, chosen.ruleId, place);
  }
}

/** Whether any rule in force takes this case, looked at before the line is held. */
export function isTaken(policy: Policy, c: CaseAsked): boolean {
  return policy.rules.some((rule) => takes(rule, c));
}
