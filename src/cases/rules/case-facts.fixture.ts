import { type Actor, evenReach, permissionsOf, type Role } from "../../kernel/authority.ts";
import type { CaseFacts, TaskFacts } from "./case-facts.ts";

/** A plain case for table tests; every test names only what it is about. */
export function aCase(facts: Partial<CaseFacts> = {}): CaseFacts {
  return {
    caseId: "case",
    restricted: false,
    number: "2611-0001",
    version: 1,
    state: "received",
    resumeState: null,
    level: 0,
    kind: "complaint",
    phase: null,
    channel: "phone",
    title: "基金赎回三次失败",
    product: null,
    causes: [],
    severity: 2,
    receivedAt: new Date("2026-11-20T01:00:00Z"),
    registeredBy: "clerk",
    customerName: "沈女士",
    ownerId: null,
    ownerName: null,
    ledBy: [],
    heldBy: [],
    heldBelow: [],
    judgedBy: [],
    departmentId: null,
    complainedPersonId: null,
    complainedDepartmentId: null,
    complainedBelow: [],
    recused: [],
    involved: [],
    businessNeed: null,
    emotionalNeed: null,
    needState: "not_asked",
    nextWordAt: null,
    acceptedAt: null,
    demand: null,
    ownFault: "no",
    ownFaultFlaggedBy: null,
    decision: null,
    remedy: null,
    agreement: null,
    answerAt: null,
    accountedAt: null,
    reviewAskedAt: null,
    externalBody: null,
    contactAttempts: 0,
    openTasks: 0,
    complex: false,
    mergedInto: null,
    ...facts,
  };
}

export function aTask(facts: Partial<TaskFacts> = {}): TaskFacts {
  return {
    taskId: "task",
    state: "dispatched",
    departmentId: "tech",
    departmentName: "渠道科技部",
    handBacks: 0,
    arbiterId: "arbiter",
    askedBy: "owner",
    finding: null,
    answeredBy: null,
    confirmedAt: null,
    ...facts,
  };
}

export function anActor(roles: readonly Role[], traits: Partial<Actor> = {}): Actor {
  const actor = {
    kind: "person" as const,
    id: "someone",
    name: "某同事",
    roles,
    permissions: permissionsOf(roles),
    scope: "own" as const,
    departmentId: null,
    departmentName: null,
    departmentIds: [],
    regionIds: [],
    deputyOf: [],
    deputyAt: [],
    locale: "zh" as const,
    ...traits,
  };
  return { ...actor, reach: evenReach(actor.permissions, { scope: actor.scope, departmentIds: actor.departmentIds }) };
}
