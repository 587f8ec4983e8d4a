import type { Permission, Role } from "../../kernel/authority.ts";
import type { State } from "./states.ts";

/** Why a case stands on somebody's desk that is not theirs, in the order of the desk. */
export const WATCHED = [
  "overdue",
  "today",
  "unowned",
  "referred",
  "reopened",
  "corrected",
  "unregistered",
  "outside",
  "involved",
  "received",
  "ended",
  "mine",
] as const;
export type Watched = (typeof WATCHED)[number];

/** What a person begins the day with beside their own cases. */
export interface Watch {
  /** What is late, due today or without owner among the cases they reach (R2). */
  team: boolean;
  /** What came a second time, was corrected, or involves an outside body (R10). */
  second: boolean;
  /** Open cases in which their department has a part. */
  involved: boolean;
  /** What came in and what was closed lately. */
  lately: boolean;
}

/** By roles; who leads cases of their own alone watches nothing else. */
export function watchOf(actor: { roles: readonly Role[]; permissions: ReadonlySet<Permission> }): Watch {
  const may = (permission: Permission) => actor.permissions.has(permission);
  const second = actor.roles.includes("compliance");
  const leads = may("case.handle");
  return {
    team: actor.roles.includes("supervisor"),
    second,
    involved: !leads && (may("task.answer") || may("case.approve")),
    lately: !leads && may("case.read") && !may("task.answer") && !may("case.approve"),
  };
}

export interface WatchedFacts {
  state: State;
  level: number;
  ownerId: string | null;
  /** An outside body waits for our answer to one of its referrals. */
  awaited: boolean;
  /** It came from an outside body, and what was passed on is not registered. */
  unregistered: boolean;
  nextDueAt: Date | null;
  /** Its decision was corrected and the customer has no new account yet. */
  corrected: boolean;
}

/** Under which heading a case stands; the gravest reason of those watched, null for none. */
export function watchedAs(facts: WatchedFacts, watch: Watch, now: Date, endOfToday: Date): Watched | null {
  if (watch.second) {
    if (facts.awaited) return "referred";
    if (facts.level > 0 || facts.state === "reopened") return "reopened";
    if (facts.corrected) return "corrected";
    if (facts.unregistered) return "unregistered";
    if (facts.state === "external") return "outside";
  }
  if (!watch.team) return null;
  if (facts.nextDueAt && facts.nextDueAt <= now) return "overdue";
  if (facts.nextDueAt && facts.nextDueAt <= endOfToday) return "today";
  return facts.ownerId === null ? "unowned" : null;
}
