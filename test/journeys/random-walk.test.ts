import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { factsOf } from "../../src/cases/facts-of.ts";
import { allowedActs, allowedMoves, allowedOnTask } from "../../src/cases/reads/allowed.ts";
import { actorOn } from "../../src/cases/rules/authority.ts";
import { MOVES, type MoveId } from "../../src/cases/rules/moves.ts";
import type { State } from "../../src/cases/rules/states.ts";
import { standToday } from "../../src/cases/standing-tasks.ts";
import { findCase, listTasks } from "../../src/cases/store.ts";
import { verifyCase } from "../../src/journal/actions/verify-journal.ts";
import { evenReach, permissionsOf, type Role } from "../../src/kernel/authority.ts";
import { type Bank, openBank } from "../support/bank.ts";
import { broughtInClosed } from "../support/brought-in-case.ts";
import { ledCase } from "../support/led-case.ts";
import { PLAYS as OF_CASES } from "./random-acts.ts";
import { idleOnReferrals, REFERRAL_PLAYS } from "./random-referrals.ts";
import { holds, whole } from "./random-rules.ts";

const PLAYS = { ...OF_CASES, ...REFERRAL_PLAYS };

let bank: Bank;
beforeAll(async () => {
  bank = await openBank();
  // Everybody reaches every case and may do nearly everything, so that the rules refuse, and neither rows nor roles.
  for (const key of ["zhou", "chen", "liang", "song"])
    await widen(key, ["case_owner", "supervisor", "remedy_approver"]);
  for (const key of ["he", "qin", "teller", "analyst"]) await widen(key, bank.actors[key]!.roles);
  for (const [deputy, of] of Object.entries({ zhou: "liang", chen: "zhou", liang: "qin" }))
    bank.actors[deputy] = { ...bank.actors[deputy]!, deputyOf: [bank.actors[of]!.id] };
});
afterAll(() => bank.drop());

async function widen(key: string, roles: readonly Role[]): Promise<void> {
  const actor = bank.actors[key]!;
  const permissions = permissionsOf(roles);
  const reach = { scope: "all" as const, departmentIds: actor.departmentIds };
  bank.actors[key] = { ...actor, roles, permissions, ...reach, reach: evenReach(permissions, reach) };
  await bank.db.deleteFrom("person_role").where("person_id", "=", actor.id).execute();
  const held = roles.map((role) => ({ person_id: actor.id, role, scope: "all" }));
  await bank.db.insertInto("person_role").values(held).execute();
}

const step = fc.record({
  who: fc.nat(),
  /** Most of the time something that the page offers, so that walks get far. */
  offered: fc.integer({ min: 0, max: 9 }).map((n) => n < 6),
  play: fc.nat(),
  pick: fc.nat({ max: 999 }),
  hours: fc.constantFrom(0, 1, 26),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** What leads nowhere further, so that most walks would end in it; and what leads on as long as it is not done yet. */
const ASIDE =
  `ask_extension settle_extension mark_complex note_outside_clock hear note message hand_over assign recuse record_attempt cancel hand_back withdraw decline wait
  go_external move_department withdraw_referral correct_referral`.split(/\s+/);
const ONCE = {
  restate_need: "businessNeed",
  record_demand: "demand",
  edit_details: "product",
  flag_own_fault: "ownFaultFlaggedBy",
  dispatch_task: "openTasks",
} as const;

/** What leads on among all that the page would offer this person now, on the case and on its tasks. */
async function leading(who: string, caseId: string): Promise<string[]> {
  const row = (await findCase(bank.db, caseId))!;
  const facts = factsOf(row);
  const actor = actorOn(bank.actors[who]!, facts);
  const tasks = await standToday(bank.db, await listTasks(bank.db, caseId), facts);
  const onTasks = tasks.flatMap((task) => allowedOnTask(actor, facts, task)).map((id) => ON_TASK[id] ?? id);
  const done = Object.entries(ONCE).flatMap(([id, field]) => (facts[field] ? id : []));
  const idle = await idleOnReferrals(bank, caseId);
  const offered = [...allowedMoves(actor, facts), ...allowedActs(actor, facts), ...onTasks];
  return offered.filter((id) => PLAYS[id] && !ASIDE.includes(id) && ![...done, ...idle].includes(id));
}
const ON_TASK: Record<string, string> = { answer: "answer_task" };

/** Who takes an offered step: mostly somebody for whom it leads on, beginning with the owner or with anybody. */
async function whoGoesOn(caseId: string, ownerId: string | null, at: number) {
  const people = Object.keys(bank.actors);
  const owner = people.findIndex((key) => bank.actors[key]!.id === ownerId);
  const start = at % 2 === 0 && owner >= 0 ? owner : at % people.length;
  for (let off = 0; off < people.length; off++) {
    const who = people[(start + off) % people.length]!;
    const pool = await leading(who, caseId);
    if (pool.length > 0) return { who, pool };
  }
  return { who: people[start]!, pool: Object.keys(PLAYS) };
}

/** Where a move may have been made; one action enters the decision, by whichever of two moves starts where the case is. */
function startsOf(id: MoveId): readonly State[] {
  const { skip_investigation: skip, conclude_investigation: conclude } = MOVES;
  return id === "skip_investigation" || id === "conclude_investigation"
    ? [...skip.from, ...conclude.from]
    : MOVES[id].from;
}

async function take(caseId: string, { who: at, offered, play, pick, hours }: Step): Promise<string> {
  bank.clock.advance(hours * 3_600_000);
  const before = await whole(bank, caseId);
  const people = Object.keys(bank.actors);
  const anything = { who: people[at % people.length]!, pool: Object.keys(PLAYS) };
  const { who, pool } = offered ? await whoGoesOn(caseId, before.row.owner_id, at) : anything;
  const id = pool[play % pool.length]!;
  const any = (rows: readonly Record<string, string>[], key: string) =>
    rows[pick % Math.max(1, rows.length)]?.[key] ?? caseId;
  const turn = { bank, who, caseId, pick, taskId: any(before.tasks, "task_id"), stepId: any(before.steps, "step_id") };
  const outcome = await PLAYS[id]!(turn);
  const after = await whole(bank, caseId);
  if (outcome.ok) holds(Object.values(bank.actors), before, after, bank.actors[who]!.id);
  else expect(after, `${id} was refused with ${outcome.refusal.code} and changed something`).toEqual(before);
  if (outcome.ok && id in MOVES) expect(startsOf(id as MoveId)).toContain(before.row.state);
  return `${who} ${id}: ${outcome.ok ? after.row.state : outcome.refusal.code}`;
}

test("whatever anybody does in whatever order, the rules hold and the chain verifies", async () => {
  const from = fc.constantFrom<State | "elsewhere">(
    "received",
    "accepted",
    "understood",
    "deciding",
    "proposed",
    "accounted",
    "closed",
    "elsewhere",
  );
  await fc.assert(
    fc.asyncProperty(from, fc.array(step, { minLength: 25, maxLength: 40 }), async (start, steps) => {
      const caseId = await (start === "elsewhere" ? broughtInClosed(bank) : ledCase(bank, start));
      const told: string[] = [];
      try {
        for (const one of steps) told.push(await take(caseId, one));
        expect(await verifyCase(bank.db, caseId), "the chain verifies").toBeNull();
      } catch (error) {
        throw new Error(`after ${start}:\n${told.join("\n")}`, { cause: error });
      }
    }),
    // The same walks at every landing; WALK_RUNS and WALK_SEED send others out to explore.
    { numRuns: Number(process.env.WALK_RUNS ?? 12), seed: Number(process.env.WALK_SEED ?? 1), endOnFailure: true },
  );
}, 300_000);
