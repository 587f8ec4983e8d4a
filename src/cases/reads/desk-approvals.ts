import type { Actor, Permission } from "../../kernel/authority.ts";
import type { Look } from "../../platform/act.ts";
import type { Database } from "../../platform/db/database.ts";
import type { BodyKey } from "../../referrals/rules/bodies.ts";
import { listAskedExtensions } from "../asked-store.ts";
import { listToApprove } from "../awaited-answers.ts";
import type { CustomerNamed } from "../customer-named.ts";
import {
  listHeard,
  listOpenRemedies,
  listOwnFaults,
  listReviews,
  listUnconfirmed,
  listUndecided,
} from "../desk-store.ts";
import { listArbitrations } from "../desk-tasks-store.ts";
import type { RemedyProposal } from "../rules/case-facts.ts";
import { listToTell } from "../to-tell-store.ts";
import { asRead, nameFor } from "./shape-case.ts";

/** Whatever waits for a decision is listed; beyond this somebody is missing. */
const APPROVALS = 50;

/** The title of a case as this person may read it. */
export function titleFor(row: CustomerNamed & { title: string }): string {
  return asRead(row, row.title);
}

type Row = CustomerNamed & { case_id: string; number: string; title: string };
interface Asked {
  what:
    | "remedy"
    | "own_fault"
    | "decision"
    | "arbitration"
    | "finding"
    | "heard"
    | "extension"
    | "review"
    | "to_tell"
    | "referral";
  byName: string | null;
  /** Since when it waits. */
  at: Date | string;
  amountMinor?: number | null;
  currency?: string | null;
  /** The colleague away for whom it is asked of this person (R2). */
  standsInFor?: string | null;
  /** Of an answer to an outside body: their number, and their date, none of ours (§2.3). */
  referral?: { referralId: string; body: BodyKey; number: string; wantedOn: string | null } | null;
}

function shapeAsked(row: Row, asked: Asked) {
  const { what, byName, at, amountMinor = null, currency = null, standsInFor = null, referral = null } = asked;
  const title = titleFor(row);
  return {
    caseId: row.case_id,
    number: row.number,
    title,
    what,
    byName: byName ?? "",
    at,
    amountMinor,
    currency,
    standsInFor,
    referral,
  };
}

type List<Row> = (db: Database, actor: Actor, limit: number) => Promise<Row[]>;

/** What one list holds, as it waits for this person; nothing where they lack the permission. */
async function asked<R extends Row>(
  { db, actor }: Look,
  needs: Permission | null,
  list: List<R>,
  say: (row: R) => Asked,
) {
  if (needs && !actor.permissions.has(needs)) return [];
  return (await list(db, actor, APPROVALS)).map((row) => shapeAsked(row, say(row)));
}

/**
 * Everything that waits for this person's word, oldest duty first: remedies, own faults, decisions an owner may not take,
 * contested tasks, statements, reviews that were asked for, answers to outside bodies, and what customers said after the end.
 */
export async function waitingForMe(look: Look) {
  const all = await Promise.all([
    asked(look, "case.approve", listOpenRemedies, ({ remedy }) => {
      const { proposedByName, proposedAt, amountMinor, currency } = remedy as RemedyProposal;
      return { what: "remedy", byName: proposedByName, at: proposedAt, amountMinor, currency };
    }),
    asked(look, "case.supervise", listOwnFaults, (row) => {
      return { what: "own_fault", byName: row.owner_name, at: row.flagged_at ?? row.last_event_at };
    }),
    asked(look, "case.supervise", listUndecided, (row) => {
      return { what: "decision", byName: row.owner_name, at: row.ready_at ?? row.last_event_at };
    }),
    asked(look, null, listArbitrations, (row) => {
      const at = row.contested_at ?? row.dispatched_at;
      const stead = look.actor.deputyOf.includes(row.arbiter_id ?? "");
      return { what: "arbitration", byName: row.department_name, at, standsInFor: stead ? row.arbiter_name : null };
    }),
    asked(look, "case.decide", listUnconfirmed, (row) => {
      return { what: "finding", byName: row.answered_by_name, at: row.answered_at! };
    }),
    asked(look, "case.supervise", listAskedExtensions, ({ asked: { askedByName, at } }) => {
      return { what: "extension", byName: askedByName, at };
    }),
    asked(look, "case.supervise", listReviews, (row) => {
      return { what: "review", byName: nameFor(row), at: row.review_asked_at! };
    }),
    asked(look, "case.supervise", listToApprove, (row) => {
      const { referral_id: referralId, their_number: number, wanted_on: wantedOn } = row;
      const referral = { referralId, body: row.body as BodyKey, number, wantedOn };
      return {
        what: "referral",
        byName: row.drafted_by_name,
        at: row.submitted_at!,
        referral,
        standsInFor: row.stands_in_for,
      };
    }),
    asked(look, "message.write", listToTell, (row) => {
      return { what: "to_tell", byName: row.written_by_name, at: row.written_at };
    }),
    asked(look, "case.handle", listHeard, (row) => {
      return { what: "heard", byName: nameFor(row), at: row.heard_at! };
    }),
  ]);
  return all.flat().sort((a, b) => new Date(a.at).getTime() - new Date(b.at).getTime());
}
