import type { Permission } from "../../kernel/authority.ts";
import { STATES, type State } from "./states.ts";

/** `resume` goes back to where the case was before its side way; `same` stays. */
export type Target = State | "resume" | "same";

export interface Move {
  from: readonly State[];
  to: Target;
  permission: Permission;
  /** Only the contact owner (or a deputy) may make it, because it speaks to the customer (R2). */
  owner?: boolean;
}

const worked: readonly State[] = ["accepted", "understood", "investigating", "deciding", "reopened"];
const open: readonly State[] = [
  "received",
  "accepted",
  "understood",
  "investigating",
  "deciding",
  "proposed",
  "agreed",
  "executing",
  "accounted",
  "waiting",
  "external",
  "reopened",
];

/** Every move of the case path and its side ways as data. What a move needs beyond state and authority is in `needs.ts`. */
export const MOVES = {
  accept: { from: ["received"], to: "accepted", permission: "case.handle" },
  decline: { from: ["received"], to: "declined", permission: "case.supervise" },
  understand: { from: ["accepted", "reopened"], to: "understood", permission: "case.handle", owner: true },
  dispatch_task: {
    from: ["understood", "investigating", "deciding"],
    to: "investigating",
    permission: "case.handle",
    owner: true,
  },
  // From deciding too: after a correction the facts are looked at anew, and may be plain now.
  skip_investigation: {
    from: ["understood", "reopened", "deciding"],
    to: "deciding",
    permission: "case.handle",
    owner: true,
  },
  conclude_investigation: { from: ["investigating"], to: "deciding", permission: "case.handle", owner: true },
  decide_responsibility: { from: ["deciding"], to: "same", permission: "case.decide" },
  propose_remedy: { from: ["deciding"], to: "same", permission: "case.handle" },
  approve_remedy: { from: ["deciding"], to: "same", permission: "case.approve" },
  send_proposal: { from: ["deciding"], to: "proposed", permission: "case.handle", owner: true },
  record_agreement: { from: ["proposed"], to: "agreed", permission: "case.handle", owner: true },
  record_disagreement: { from: ["proposed"], to: "deciding", permission: "case.handle", owner: true },
  plan_steps: { from: ["agreed"], to: "executing", permission: "case.handle", owner: true },
  send_account: {
    from: ["deciding", "proposed", "agreed", "executing", "external"],
    to: "accounted",
    permission: "case.handle",
    owner: true,
  },
  record_answer: { from: ["accounted"], to: "same", permission: "case.handle", owner: true },
  close: { from: ["accounted"], to: "closed", permission: "case.handle", owner: true },
  wait: { from: [...worked, "proposed"], to: "waiting", permission: "case.handle", owner: true },
  resume: { from: ["waiting"], to: "resume", permission: "case.handle", owner: true },
  go_external: {
    from: ["deciding", "proposed", "agreed", "executing", "accounted", "waiting"],
    to: "external",
    permission: "case.handle",
  },
  return_inside: { from: ["external"], to: "resume", permission: "case.handle" },
  withdraw: { from: open, to: "withdrawn", permission: "case.handle", owner: true },
  correct: {
    from: ["proposed", "agreed", "executing", "accounted", "closed"],
    to: "deciding",
    permission: "case.supervise",
  },
  reopen: { from: ["closed", "declined", "withdrawn"], to: "reopened", permission: "case.supervise" },
} as const satisfies Record<string, Move>;
export type MoveId = keyof typeof MOVES;
export const MOVE_KEYS = Object.keys(MOVES) as MoveId[];

/** Where a move leads from here, or null when it does not start here. */
export function targetOf(move: Move, from: State, resumeTo: State | null): State | null {
  if (!move.from.includes(from)) return null;
  if (move.to === "same") return from;
  if (move.to === "resume") return resumeTo;
  return move.to;
}

const SIDE_WAYS: ReadonlySet<State> = new Set(["waiting", "external"]);

/**
 * Where a case on a side way will go back to: where it was when it left the main path, also after going from waiting to
 * outside. Off the side ways nothing is remembered.
 */
export function resumeAfter(from: State, to: State, remembered: State | null): State | null {
  if (!SIDE_WAYS.has(to)) return null;
  return SIDE_WAYS.has(from) ? remembered : from;
}

/**
 * The start-up walk: every fault of the machine in words, none when it is sound. Refuses unknown states, states that
 * nothing leads to, and open states without a way out.
 */
export function walkMachine(
  states: Readonly<Record<string, { ended: boolean }>> = STATES,
  moves: Readonly<Record<string, Pick<Move, "to"> & { from: readonly string[] }>> = MOVES,
  first = "received",
): string[] {
  const faults: string[] = [];
  const reached = new Set([first]);
  for (const [id, move] of Object.entries(moves)) {
    for (const state of [...move.from, move.to])
      if (!(state in states) && state !== "resume" && state !== "same")
        faults.push(`move ${id} names the unknown state ${state}`);
  }
  for (let grew = true; grew; ) {
    grew = false;
    for (const move of Object.values(moves)) {
      if (move.from.some((state) => reached.has(state)) && move.to in states && !reached.has(move.to)) {
        reached.add(move.to);
        grew = true;
      }
    }
  }
  for (const [state, { ended }] of Object.entries(states)) {
    if (!reached.has(state)) faults.push(`state ${state} is unreachable`);
    const leaves = Object.values(moves).some((move) => move.from.includes(state) && move.to !== "same");
    if (!ended && !leaves) faults.push(`open state ${state} has no way out`);
  }
  return faults;
}
