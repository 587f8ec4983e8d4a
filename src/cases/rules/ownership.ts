import { permissionsOf, type Role } from "../../kernel/authority.ts";
import { type Decision, decided } from "../../kernel/refusal.ts";
import { isInvolvedParty } from "./authority.ts";
import type { CaseFacts } from "./case-facts.ts";
import { refuse } from "./refusals.ts";

/** A colleague as far as ownership goes. */
export interface Candidate {
  personId: string;
  departmentId: string | null;
  roles: readonly Role[];
  active: boolean;
}

type Ground = Pick<CaseFacts, "complainedPersonId" | "complainedDepartmentId" | "recused">;

/** R2, R10, R11: who may become contact owner: active, may handle, not recused, not who is complained about. */
export function decideOwner(c: Ground, candidate: Candidate | undefined): Decision<void> {
  if (!candidate?.active) return refuse("person_unknown", { field: "ownerId" });
  if (isInvolvedParty(candidate, c)) return refuse("not_back_to_complained");
  if (c.recused.includes(candidate.personId)) return refuse("recused", { field: "ownerId" });
  if (!permissionsOf(candidate.roles).has("case.handle")) return refuse("owner_unfit");
  return decided(undefined);
}

const RAISED = {
  supervisor: { zh: "主管", en: "a supervisor" },
  compliance: { zh: "合规", en: "compliance" },
} as const;

/** R10: one level up with each reopening: first a supervisor, then compliance; never the previous owner. */
export function decideReopen(
  c: Ground & Pick<CaseFacts, "level" | "ownerId">,
  candidate: Candidate | undefined,
): Decision<void> {
  const fit = decideOwner(c, candidate);
  if (!fit.ok) return fit;
  const needed = c.level === 0 ? "supervisor" : "compliance";
  const raised = candidate!.roles.includes(needed) || candidate!.roles.includes("compliance");
  if (!raised || candidate!.personId === c.ownerId)
    return refuse("reopen_level", {
      say: {
        zh: `重新打开要升一级：主办须是${RAISED[needed].zh}，且不是原主办。`,
        en: `A reopened case is raised one level: the owner must be ${RAISED[needed].en}, and not the previous owner.`,
      },
    });
  return decided(undefined);
}
