import { maySee, standsInAt } from "../../cases/rules/authority.ts";
import type { CaseFacts } from "../../cases/rules/case-facts.ts";
import { type Actor, reaching } from "../../kernel/authority.ts";

/** What of a piece decides who sees it. */
export interface SeenPiece {
  addedBy: string;
  /** Departments for whose tasks it is cited. */
  departments: readonly string[];
}

type Seen = Pick<CaseFacts, "ownerId" | "registeredBy" | "departmentId" | "involved" | "restricted">;

/** Whether this person sees every piece of a case: they lead it or answer for it, and did not come by a task alone. */
export function seesAllPieces(actor: Actor, c: Seen): boolean {
  return actor.permissions.has("evidence.read") && maySee(reaching(actor, "evidence.read"), { ...c, involved: [] });
}

/** R12: who came to the case by a department's task sees what is cited for that task, and what they added themselves. */
export function seesPiece(actor: Actor, c: Seen, piece: SeenPiece): boolean {
  if (seesAllPieces(actor, c)) return true;
  if (!actor.permissions.has("evidence.read")) return false;
  const reader = reaching(actor, "evidence.read");
  const asked = (id: string) => reader.departmentIds.includes(id) || standsInAt(reader, id);
  return piece.addedBy === actor.id || piece.departments.some(asked);
}
