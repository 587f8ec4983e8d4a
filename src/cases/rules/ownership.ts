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
  if (!permissionsOf(candidate.roles).has("case.handle"))
    return refuse("owner_unfit", { params: { why: "没有办理权限 / may not handle cases" } });
  return decided(undefined);
}

/** R10: one level up with each reopening: first a supervisor, then compliance; never the previous owner. */
export function decideReopen(
  c: Ground & Pick<CaseFacts, "level" | "ownerId">,
  candidate: Candidate | undefined,
): Decision<void> {
  const fit = decideOwner(c, candidate);
  if (!fit.ok) return fit;
  const needed: Role = c.level === 0 ? "supervisor" : "compliance";
  const raised = candidate!.roles.includes(needed) || candidate!.roles.includes("compliance");
  if (!raised || candidate!.personId === c.ownerId)
    return refuse("reopen_level", {
      params: { who: needed === "supervisor" ? "主管 / a supervisor" : "合规 / compliance" },
    });
  return decided(undefined);
}
