import { v7 } from "uuid";
import { type Actor, evenReach, permissionsOf, type Role, type RowScope } from "../../src/kernel/authority.ts";
import type { Decision } from "../../src/kernel/refusal.ts";
import type { Act, LiveHint, Look } from "../../src/platform/act.ts";
import { type Clock, fixedClock } from "../../src/platform/clock.ts";
import { runCommand } from "../../src/platform/command.ts";
import type { Database } from "../../src/platform/db/database.ts";
import { freshDatabase, type TestDatabase } from "./database.ts";

const ZONE = "Asia/Shanghai";
/** Friday, 20 November 2026, nine in the morning in Shanghai. */
export const START = new Date("2026-11-20T01:00:00.000Z");

type Hire = { name: string; department: string; roles: Role[]; scope?: RowScope };

/** A small bank on a real database: departments, people in their roles, and a clock that tests move. */
export interface Bank extends TestDatabase {
  clock: ReturnType<typeof fixedClock>;
  actors: Record<string, Actor>;
  departments: Record<string, string>;
  hints: LiveHint[];
  /** Runs an action as this person, as the binder would, and gives its decision. */
  as<I, T>(
    who: string,
    action: (act: Act, input: I) => Promise<Decision<T>>,
    input: I,
    key?: string,
  ): Promise<Decision<T>>;
  /** The same, and the value; a refusal fails the test with its code. */
  does<I, T>(who: string, action: (act: Act, input: I) => Promise<Decision<T>>, input: I): Promise<T>;
  look(who: string): Look;
}

const STAFF: Record<string, Hire> = {
  zhou: { name: "周晓棠", department: "客户关怀中心", roles: ["agent", "case_owner"], scope: "own" },
  chen: { name: "陈以恒", department: "客户关怀中心", roles: ["agent", "case_owner"], scope: "department" },
  liang: { name: "梁予安", department: "客户关怀中心", roles: ["supervisor", "remedy_approver"], scope: "department" },
  he: { name: "何书宁", department: "渠道科技部", roles: ["investigator"], scope: "own" },
  song: { name: "宋知行", department: "零售业务部", roles: ["investigator"], scope: "own" },
  qin: { name: "秦若谷", department: "合规与消费者权益部", roles: ["compliance"], scope: "all" },
  teller: { name: "柳青", department: "零售业务部", roles: ["new_staff"], scope: "own" },
  analyst: { name: "简宁", department: "合规与消费者权益部", roles: ["quality_analyst"], scope: "all" },
};

/** Opens the bank, on a database of its own if none is given; drop it after the tests. */
export async function openBank(given?: TestDatabase): Promise<Bank> {
  const database = given ?? (await freshDatabase());
  const clock = fixedClock(START);
  const departments: Record<string, string> = {};
  for (const name of new Set(Object.values(STAFF).map((one) => one.department))) {
    departments[name] = v7();
    await database.db.insertInto("department").values({ department_id: departments[name], name }).execute();
  }
  const actors: Record<string, Actor> = {};
  for (const [key, hire] of Object.entries(STAFF))
    actors[key] = await employ(database.db, hire, departments[hire.department]!);
  const hints: LiveHint[] = [];
  const host = {
    db: database.db,
    clock: clock as Clock,
    zone: ZONE,
    publish: (fresh: readonly LiveHint[]) => void hints.push(...fresh),
  };
  const as: Bank["as"] = (who, action, input, key) => {
    const call = { actor: actors[who]!, endpoint: action.name, requestId: v7(), key, input, status: 200 };
    return runCommand(host, call, (act) => action(act, input));
  };
  const does: Bank["does"] = async (who, action, input) => {
    const outcome = await as(who, action, input);
    if (!outcome.ok) throw new Error(`${who} ${action.name}: refused with ${outcome.refusal.code}`);
    return outcome.value;
  };
  const look = (who: string): Look => ({
    actor: actors[who]!,
    now: clock.now(),
    zone: ZONE,
    db: database.db,
    requestId: v7(),
  });
  return { ...database, clock, actors, departments, hints, as, does, look };
}

async function employ(db: Database, hire: Hire, departmentId: string): Promise<Actor> {
  const id = v7();
  const scope = hire.scope ?? "own";
  await db
    .insertInto("person")
    .values({ person_id: id, sign_in_name: id, name: hire.name, department_id: departmentId, created_at: START })
    .execute();
  await db
    .insertInto("person_role")
    .values(hire.roles.map((role) => ({ person_id: id, role, scope })))
    .execute();
  return {
    kind: "person",
    id,
    name: hire.name,
    roles: hire.roles,
    permissions: permissionsOf(hire.roles),
    scope,
    departmentId,
    departmentName: hire.department,
    departmentIds: [departmentId],
    reach: evenReach(permissionsOf(hire.roles), { scope, departmentIds: [departmentId] }),
    regionIds: [],
    deputyOf: [],
    deputyAt: [],
    locale: "zh",
  };
}

/** The code by which an act was refused; "carried out" when it was not, so that a comparison says which. */
export function refused(outcome: Decision<unknown>): string {
  return outcome.ok ? "carried out" : outcome.refusal.code;
}

/** A case as it is stored. */
export function caseRow({ db }: Pick<Bank, "db">, caseId: string) {
  return db.selectFrom("cases").selectAll().where("case_id", "=", caseId).executeTakeFirstOrThrow();
}
