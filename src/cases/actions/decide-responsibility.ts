import { type Decision, decided } from "../../kernel/refusal.ts";
import type { Finding, Responsibility } from "../../kernel/vocabulary.ts";
import { notify } from "../../notifications/notify.ts";
import { findColleague } from "../../people/colleague.ts";
import { authorityOnFile } from "../../persons/authority-on-file.ts";
import type { Act } from "../../platform/act.ts";
import { taskFactsOf } from "../facts-of.ts";
import { isUninvolved } from "../rules/authority.ts";
import type { CaseFacts, ResponsibilityDecision } from "../rules/case-facts.ts";
import type { CaseEvent } from "../rules/events.ts";
import { askedAnew, decideResponsibility as decide, decideAnew } from "../rules/needs.ts";
import { refuse } from "../rules/refusals.ts";
import { standToday } from "../standing-tasks.ts";
import { findEvent, listTasks } from "../store.ts";
import { keep, type Moved, mustBeFresh, takeForMove } from "../work-on.ts";
import { askApprovers } from "./remedy.ts";

export interface ResponsibilityInput {
  caseId: string;
  responsibility: Responsibility;
  companyShare?: number;
  finding: Finding;
  reason: string;
  version?: number;
}

/** Decides whose responsibility it is, on findings confirmed by someone uninvolved (R6). What was found stays as it is. */
export async function decideResponsibility(act: Act, input: ResponsibilityInput): Promise<Decision<Moved>> {
  const [held, listed, skipped] = await Promise.all([
    takeForMove(act, input.caseId, "decide_responsibility"),
    listTasks(act.tx, input.caseId),
    findEvent(act.tx, input.caseId, "investigation_skipped", "case_reopened", "decision_corrected"),
  ]);
  if (!held.ok) return held;
  const { row, facts, actor } = held.value;
  const anew = decideAnew(facts, actor);
  if (!anew.ok) return anew;
  const fresh = await mustBeFresh(act, row, input.version, ["responsibility_decided", "decision_corrected"]);
  if (!fresh.ok) return fresh;
  if ((input.responsibility === "shared") !== (input.companyShare !== undefined)) return refuse("shares_wrong");
  const spoken = await authorityOnFile(act, row);
  if (!spoken.ok) return spoken;
  const [tasks, plain] = await Promise.all([standToday(act.tx, listed, facts), skippedUninvolved(act, facts, skipped)]);
  const founded = decide(tasks.map(taskFactsOf), plain);
  if (!founded.ok) return founded;
  const decision: ResponsibilityDecision = {
    responsibility: input.responsibility,
    companyShare: input.companyShare ?? null,
    finding: input.finding,
    reason: input.reason,
    decidedBy: act.actor.id,
    decidedByName: act.actor.name,
    decidedAt: act.now.toISOString(),
  };
  const body = { responsibility: input.responsibility, companyShare: decision.companyShare, finding: input.finding };
  const remedy = askedAnew(facts.remedy);
  const change = {
    decision: JSON.stringify(decision),
    finding: input.finding,
    ...(remedy && { remedy: JSON.stringify(remedy) }),
  };
  const events: CaseEvent[] = [{ kind: "responsibility_decided", reason: input.reason, body }];
  if (remedy) events.push({ kind: "remedy_unapproved", body: { remedy: remedy.kind } });
  const moved = await keep(act, held.value, change, events);
  if (remedy) await askApprovers(act, held.value);
  await notify(act, {
    to: row.owner_id ? [row.owner_id] : [],
    kind: "responsibility_decided",
    caseId: row.case_id,
    caseNumber: row.number,
    title: row.title,
  });
  return decided(moved);
}

/**
 * R6: “the facts are plain” is a finding as well, of its own round: what proved wrong or was taken up again is looked at
 * anew. R11: from somebody involved by now it carries no decision.
 */
async function skippedUninvolved(
  act: Act,
  facts: CaseFacts,
  skipped: Awaited<ReturnType<typeof findEvent>>,
): Promise<boolean> {
  if (skipped?.kind !== "investigation_skipped") return false;
  const { id, departmentId } = act.actor;
  const who = skipped.actor_id === id ? { personId: id, departmentId } : await findColleague(act.tx, skipped.actor_id);
  const party = who ?? { personId: skipped.actor_id, departmentId: null };
  return isUninvolved(party, facts);
}
