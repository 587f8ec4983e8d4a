import type { Actor } from "../../kernel/authority.ts";
import type { Look } from "../../platform/act.ts";
import { listArbitrations, listHeard, listOpenRemedies, listOwnFaults, listUnconfirmed } from "../desk-store.ts";
import type { RemedyProposal } from "../rules/case-facts.ts";
import { asRead, nameFor } from "./shape-case.ts";

/** Whatever waits for a decision is listed; beyond this somebody is missing. */
const APPROVALS = 50;

/** The title of a case as this person may read it. */
export function titleFor(actor: Actor, { title, customer_name }: { title: string; customer_name: string }): string {
  return asRead(actor, customer_name, title);
}

/**
 * Everything that waits for this person's word, oldest duty first: remedies, own faults, contested tasks, statements, and
 * what customers said after the end.
 */
export async function waitingForMe(look: Look) {
  const { db, actor } = look;
  const holds = (permission: Parameters<typeof actor.permissions.has>[0]) => actor.permissions.has(permission);
  const [remedies, faults, contested, statements, heard] = await Promise.all([
    holds("case.approve") ? listOpenRemedies(db, actor, APPROVALS) : [],
    holds("case.supervise") ? listOwnFaults(db, actor, APPROVALS) : [],
    listArbitrations(db, actor, APPROVALS),
    holds("case.decide") ? listUnconfirmed(db, actor, APPROVALS) : [],
    holds("case.handle") ? listHeard(db, actor, APPROVALS) : [],
  ]);
  const plain = { amountMinor: null, currency: null };
  const all = [
    ...remedies.map((row) => {
      const remedy = row.remedy as RemedyProposal;
      const { amountMinor, currency } = remedy;
      return {
        caseId: row.case_id,
        number: row.number,
        title: titleFor(actor, row),
        what: "remedy" as const,
        byName: remedy.proposedByName,
        at: remedy.proposedAt,
        amountMinor,
        currency,
      };
    }),
    ...faults.map((row) => ({
      caseId: row.case_id,
      number: row.number,
      title: titleFor(actor, row),
      what: "own_fault" as const,
      byName: row.owner_name ?? "",
      at: row.flagged_at ?? row.last_event_at,
      ...plain,
    })),
    ...contested.map((task) => ({
      caseId: task.case_id,
      number: task.case_number,
      title: titleFor(actor, { title: task.case_title, customer_name: task.customer_name }),
      what: "arbitration" as const,
      byName: task.department_name,
      at: task.contested_at ?? task.dispatched_at,
      ...plain,
    })),
    ...statements.map((row) => ({
      caseId: row.case_id,
      number: row.number,
      title: titleFor(actor, row),
      what: "finding" as const,
      byName: row.answered_by_name ?? "",
      at: row.answered_at!,
      ...plain,
    })),
    ...heard.map((row) => ({
      caseId: row.case_id,
      number: row.number,
      title: titleFor(actor, row),
      what: "heard" as const,
      byName: nameFor(actor, row.customer_name),
      at: row.heard_at!,
      ...plain,
    })),
  ];
  return all.sort((a, b) => new Date(a.at).getTime() - new Date(b.at).getTime());
}
