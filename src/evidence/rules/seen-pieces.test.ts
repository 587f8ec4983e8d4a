import { expect, test } from "vitest";
import { evenReach, permissionsOf, type Role, type RowScope, SYSTEM } from "../../kernel/authority.ts";
import { seesPiece } from "./seen-pieces.ts";

const CASE = { ownerId: "owner", registeredBy: "desk", departmentId: "care", involved: ["tech"], restricted: false };
function someone(role: Role, id: string, departmentId: string, scope: RowScope = "own") {
  const reach = { scope, departmentIds: [departmentId] };
  const permissions = permissionsOf([role]);
  return {
    ...SYSTEM,
    kind: "person" as const,
    id,
    roles: [role],
    permissions,
    departmentId,
    ...reach,
    reach: evenReach(permissions, reach),
  };
}

test.each([
  ["the owner, any piece", someone("case_owner", "owner", "care"), { addedBy: "x", departments: [] }, true],
  [
    "a supervisor of the department",
    someone("supervisor", "s", "care", "department"),
    { addedBy: "x", departments: [] },
    true,
  ],
  ["compliance", someone("compliance", "c", "law", "all"), { addedBy: "x", departments: [] }, true],
  [
    "an investigator, a piece for the task",
    someone("investigator", "i", "tech"),
    { addedBy: "x", departments: ["tech"] },
    true,
  ],
  ["an investigator, their own piece", someone("investigator", "i", "tech"), { addedBy: "i", departments: [] }, true],
  [
    "an investigator, another piece",
    someone("investigator", "i", "tech"),
    { addedBy: "x", departments: ["retail"] },
    false,
  ],
  [
    "an agent of the task's department, another piece",
    someone("agent", "a", "tech"),
    { addedBy: "x", departments: [] },
    false,
  ],
  [
    "an analyst, who reads names masked",
    someone("quality_analyst", "q", "law", "all"),
    { addedBy: "x", departments: ["law"] },
    false,
  ],
])("R12: %s", (_who, actor, piece, sees) => expect(seesPiece(actor, CASE, piece)).toBe(sees));
