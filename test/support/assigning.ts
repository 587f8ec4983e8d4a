import { v7 } from "uuid";
import { saveRules } from "../../src/assignment/actions/save-rules.ts";
import { setWork } from "../../src/assignment/actions/set-work.ts";
import { ANY_CASE, type AssignmentRule, type ToTeam } from "../../src/assignment/rules/rule.ts";
import { findPolicy, USUAL_WORK } from "../../src/assignment/store.ts";
import { type ReceiveInput, receiveCase } from "../../src/cases/actions/receive-case.ts";
import { type Bank, caseRow } from "./bank.ts";

/** Rules, work and cases of a bank, as tests of assignment set them. */
export function assigning(bank: () => Bank) {
  const care = () => bank().departments.客户关怀中心!;
  const team = (more: Partial<ToTeam> = {}): ToTeam => ({
    to: "team",
    departmentId: care(),
    below: false,
    skills: [],
    speaks: false,
    method: "round_robin",
    whenFull: "next",
    ...more,
  });
  const rule = (give: AssignmentRule["give"], more: Partial<AssignmentRule> = {}): AssignmentRule => ({
    id: v7(),
    name: "关怀中心轮流",
    enabled: true,
    when: ANY_CASE,
    ...more,
    give,
  });
  const save = async (...rules: AssignmentRule[]) => {
    const { version } = await findPolicy(bank().db);
    return bank().as("liang", saveRules, { version, rules });
  };
  const receive = async (more: Partial<ReceiveInput> = {}, who = "teller") => {
    const input = {
      channel: "phone" as const,
      words: "扣了年费。",
      kind: "complaint" as const,
      causes: [],
      severity: 2 as const,
    };
    return (await bank().does(who, receiveCase, { ...input, ...more })).caseId;
  };
  const ownerOf = async (caseId: string) => (await caseRow(bank(), caseId)).owner_name;
  const eventsOf = async (caseId: string) =>
    bank().db.selectFrom("case_event").selectAll().where("case_id", "=", caseId).orderBy("seq").execute();
  const work = (who: string, more: object) =>
    bank().does("liang", setWork, { personId: bank().actors[who]!.id, ...USUAL_WORK, ...more });
  /** Nobody is away, has a load or had a turn, and no case is open: as no test had come before. */
  const anew = async () => {
    for (const table of ["absence", "person_work", "assignment_place", "notification"])
      await bank().pool.query(`delete from ${table}`);
    await bank().pool.query("update cases set closed_at = now()");
  };
  return { anew, team, rule, save, receive, ownerOf, eventsOf, work };
}
