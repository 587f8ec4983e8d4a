import { openCasesOf } from "../cases/for-assignment.ts";
import { type Colleague, departmentParents, findColleagues, handlersIn } from "../people/colleague.ts";
import { awayNow } from "../people/stand-ins.ts";
import type { Database } from "../platform/db/database.ts";
import type { Worker } from "./rules/choose.ts";
import { loadOf } from "./rules/load.ts";
import type { AssignmentRule } from "./rules/rule.ts";
import { peopleSkilled, worksOf } from "./store.ts";

/** A colleague with what they have in hand. */
export interface Rostered extends Worker {
  departmentName: string | null;
  /** Open cases by severity 1 to 4. */
  open: [number, number, number, number];
}

/** These colleagues with capacity, load and absence as they are now. */
export async function rosterOf(db: Database, people: readonly Colleague[], now: Date): Promise<Rostered[]> {
  const ids = people.map(({ personId }) => personId);
  const [works, open, away] = await Promise.all([worksOf(db, ids), openCasesOf(db, ids), awayNow(db, now, ids)]);
  return people.map((one) => {
    const { skills, languages, capacity, workDays } = works.get(one.personId)!;
    const theirs = open.filter(({ ownerId }) => ownerId === one.personId);
    const count = (severity: number) => theirs.find((each) => each.severity === severity)?.count ?? 0;
    return {
      ...one,
      skills,
      languages,
      capacity,
      workDays,
      load: loadOf(theirs),
      awayUntil: away.get(one.personId)?.until ?? null,
      open: [count(1), count(2), count(3), count(4)],
    };
  });
}

/** Everybody a rule could mean, skills aside: its department's handlers, or its one person. */
async function peopleOf(db: Database, { give }: AssignmentRule): Promise<Colleague[]> {
  if (give.to === "person") return (await findColleagues(db, [give.personId])).filter(({ active }) => active);
  if (give.departmentId === null) {
    const skilled = await findColleagues(db, await peopleSkilled(db, give.skills));
    return skilled.filter(({ active }) => active);
  }
  const parents = give.below ? await departmentParents(db) : new Map<string, string | null>();
  return handlersIn(db, [give.departmentId, ...below(parents, give.departmentId)]);
}

function below(parents: ReadonlyMap<string, string | null>, top: string): string[] {
  const found = [top];
  for (const at of found) for (const [id, parent] of parents) if (parent === at && !found.includes(id)) found.push(id);
  return found.slice(1);
}

/**
 * Those whom rules name, read once for a whole command; what is given out in it adds to their load, so that a hundred cases
 * spread as they would one by one.
 */
export class Roster {
  private readonly byRule = new Map<string, readonly Rostered[]>();
  private readonly people = new Map<string, Rostered>();

  constructor(
    private readonly db: Database,
    private readonly now: Date,
  ) {}

  /** Reads the people of rules that were not read yet. */
  async open(rules: readonly AssignmentRule[]): Promise<void> {
    for (const rule of rules) {
      if (this.byRule.has(rule.id)) continue;
      const people = await peopleOf(this.db, rule);
      const fresh = people.filter(({ personId }) => !this.people.has(personId));
      for (const one of await rosterOf(this.db, fresh, this.now)) this.people.set(one.personId, one);
      this.byRule.set(
        rule.id,
        people.map(({ personId }) => this.people.get(personId)!),
      );
    }
  }

  of(rule: AssignmentRule): readonly Rostered[] {
    return this.byRule.get(rule.id) ?? [];
  }

  find(personId: string): Rostered {
    return this.people.get(personId)!;
  }

  gave(personId: string, points: number): void {
    this.people.get(personId)!.load += points;
  }
}
