import { candidateJudge } from "../cases/candidate-judge.ts";
import { findWaiting, mayKnowCustomer } from "../cases/for-assignment.ts";
import { maySeeCase } from "../cases/may-see-case.ts";
import { refuse } from "../cases/rules/refusals.ts";
import { reaching } from "../kernel/authority.ts";
import type { InputOf } from "../kernel/endpoint.ts";
import { decided } from "../kernel/refusal.ts";
import { absencesByPerson } from "../people/absences-by-person.ts";
import { type Colleague, findDepartmentsBelow, handlersIn, handlersNamed } from "../people/colleague.ts";
import { overlap } from "../people/rules/absence.ts";
import { absencesOf } from "../people/stand-ins.ts";
import type { Look } from "../platform/act.ts";
import { linesOf } from "../taxonomies/lines-of.ts";
import { caseAsked } from "./case-asked.ts";
import type { tryRules as tryContract } from "./contract/rules.ts";
import type { listCandidates as candidatesContract } from "./contract/team.ts";
import { Desk } from "./desk.ts";
import { rosterOf } from "./roster.ts";
import type { CaseToAssign } from "./rules/choose.ts";
import { refuseAssignment } from "./rules/refusals.ts";
import { findPolicy, listSkills, worksOf } from "./store.ts";
import { namingOf, triedOf, whyOf } from "./why-of.ts";

/** Whom a case like this would be given to now. */
export async function tryRules(look: Look, input: InputOf<typeof tryContract>) {
  const lines = await linesOf(look.db, { product: input.product ?? null, region: input.region ?? null });
  const like: CaseToAssign = {
    ...input,
    productLine: lines.product,
    regionLine: lines.region,
    departmentId: input.departmentId ?? null,
    vulnerable: input.vulnerable === "yes",
    ground: {
      complainedPersonId: input.complainedPersonId ?? null,
      complainedDepartmentId: null,
      complainedBelow: [],
      recused: [],
    },
  };
  const desk = Desk.look(look, await findPolicy(look.db));
  const { chosen, tried } = await desk.choose(like);
  // Who tries rules reads them.
  const naming = namingOf(desk.policy.rules, true);
  if (!chosen) return decided({ chosen: null, tried: triedOf(tried, naming) });
  const { personId: toId, name: toName } = chosen;
  const { departmentName } = desk.roster.find(toId);
  const why = whyOf(chosen, tried, naming);
  return decided({ chosen: { ...why, toId, toName, departmentName }, tried: why.tried });
}

/** Why a case in sight that nobody leads yet finds nobody now. */
export async function whyWaiting(look: Look, { caseId }: { caseId: string }) {
  if (!(await maySeeCase(look, caseId))) return refuse("case_not_found");
  const [row, policy] = [await findWaiting(look.db, caseId), await findPolicy(look.db)];
  if (!row || !policy.rules.some(({ enabled }) => enabled))
    return decided({ tried: null, nextName: null, nextId: null });
  const [mayKnow, { chosen, tried }] = await Promise.all([
    mayKnowCustomer(look, caseId),
    caseAsked(look.db, row).then((asked) => Desk.look(look, policy).choose(asked)),
  ]);
  const next = { nextName: chosen?.name ?? null, nextId: chosen?.personId ?? null };
  return decided({ tried: triedOf(tried, namingOf(policy.rules, mayKnow)), ...next });
}

/** As many people as one page of a team shows. */
const TEAM_MOST = 120;

/** A department's handlers with what they have in hand; one's own department unless another within reach is asked for. */
export async function readTeam(look: Look, input: { departmentId?: string }) {
  const departmentId = input.departmentId ?? look.actor.departmentId;
  const { scope, departmentIds } = reaching(look.actor, "assignment.manage");
  if (!departmentId) return decided({ people: [], more: false, skills: await listSkills(look.db) });
  if (scope !== "all" && !departmentIds.includes(departmentId)) return refuseAssignment("work_not_yours");
  const below = await findDepartmentsBelow(look.db, departmentId);
  const all = (await handlersIn(look.db, [departmentId, ...below])).sort(byPlaceAndName);
  const team = all.slice(0, TEAM_MOST);
  const ids = team.map(({ personId }) => personId);
  const [people, works, absences, skills] = await Promise.all([
    rosterOf(look.db, team, look.now),
    worksOf(look.db, ids),
    absencesByPerson(look.db, ids, look.now),
    listSkills(look.db),
  ]);
  const shaped = people.map((one) => ({
    personId: one.personId,
    name: one.name,
    departmentName: one.departmentName,
    skills: [...one.skills],
    languages: [...one.languages],
    capacity: one.capacity,
    workDays: [...one.workDays],
    load: one.load,
    open: [...one.open],
    version: works.get(one.personId)!.version,
    absences: absences.get(one.personId) ?? [],
  }));
  return decided({ people: shaped, more: all.length > team.length, skills });
}

function byPlaceAndName(one: Colleague, other: Colleague): number {
  const place = (one.departmentName ?? "").localeCompare(other.departmentName ?? "", "zh");
  return place || one.name.localeCompare(other.name, "zh") || (one.personId < other.personId ? -1 : 1);
}

const READ = 300;
const OFFERED = 20;

/** Colleagues to choose from: those whom the act would refuse are not among them; who is away comes last. */
export async function listCandidates(look: Look, input: InputOf<typeof candidatesContract>) {
  const judge = await candidateJudge(look, input.act === "deputy" ? "assign" : input.act, input.caseId);
  if (!judge.ok) return judge;
  const { fits, departmentId } = judge.value;
  const near = departmentId ?? look.actor.departmentId;
  const found = await handlersNamed(look.db, input.q ?? "", near, READ);
  const may = await withoutUnfit(look, input, found.filter(fits));
  const people = await rosterOf(look.db, may.slice(0, 3 * OFFERED), look.now);
  const here = (one: { awayUntil: Date | null }) => (one.awayUntil ? 1 : 0);
  const offered = people.sort((a, b) => here(a) - here(b)).slice(0, OFFERED);
  return decided({
    people: offered.map((one) => ({
      personId: one.personId,
      name: one.name,
      departmentName: one.departmentName,
      load: one.load,
      capacity: one.capacity,
      openCases: one.open.reduce((sum, count) => sum + count, 0),
      awayUntil: one.awayUntil,
    })),
  });
}

/** Who may stand in: not the absent person, and nobody who is away during any of it. */
async function withoutUnfit(look: Look, input: InputOf<typeof candidatesContract>, people: Colleague[]) {
  if (input.act !== "deputy") return people;
  const person = input.personId ?? look.actor.id;
  const others = people.filter(({ personId }) => personId !== person);
  if (!input.from || !input.until) return others;
  const wanted = { from: new Date(input.from), until: new Date(input.until) };
  const periods = await absencesOf(
    look.db,
    others.map(({ personId }) => personId),
    wanted.from,
  );
  return others.filter(({ personId }) => !(periods.get(personId) ?? []).some((one) => overlap(one, wanted)));
}
