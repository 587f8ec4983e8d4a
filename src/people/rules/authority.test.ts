import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Permission, ROLES, reaching } from "../../kernel/authority.ts";
import { actorOf, type Holder, widestScope } from "./actor-of.ts";
import { withBelow, wouldLoop } from "./department-tree.ts";

const organisation = {
  regions: [
    { id: "south", parentId: null },
    { id: "city", parentId: "south" },
    { id: "north", parentId: null },
  ],
  departments: [
    { id: "head", parentId: null, name: "分行", regionId: "south" },
    { id: "branch", parentId: "head", name: "支行", regionId: "city" },
    { id: "far", parentId: null, name: "网点", regionId: "city" },
    { id: "other", parentId: null, name: "北方", regionId: "north" },
    { id: "loose", parentId: null, name: "无区域", regionId: null },
  ],
};
const holder = (roles: Holder["roles"], departmentId: string | null): Holder => ({
  kind: "person",
  id: "p",
  name: "王敏",
  roles,
  departmentId,
  locale: "zh",
  deputyOf: [],
});

describe("actorOf", () => {
  it.each([
    ["own", "head", ["head", "branch"]],
    ["department", "head", ["head", "branch"]],
    ["region", "head", ["head", "branch", "far"]],
    ["region", "branch", ["branch", "far"]],
    ["region", "other", ["other"]],
    ["region", "loose", ["loose"]],
    ["all", "branch", ["branch"]],
    ["own", null, []],
  ] as const)("scope %s in %s reaches %j", (scope, departmentId, reached) => {
    const actor = actorOf(holder([{ role: "supervisor", scope }], departmentId), organisation);
    expect(new Set(actor.departmentIds)).toEqual(new Set(reached));
    expect(actor.scope).toBe(scope);
  });

  it("lets each role count within its own rows", () => {
    const roles = [
      { role: "agent", scope: "own" },
      { role: "quality_analyst", scope: "department" },
      { role: "administrator", scope: "all" },
    ];
    const actor = actorOf(holder(roles, "head"), organisation);
    const scopeOf = (permission: Permission) => reaching(actor, permission).scope;
    expect(["case.handle", "case.read", "people.manage"].map((one) => scopeOf(one as Permission))).toEqual([
      "own",
      "department",
      "all",
    ]);
    expect(actor.scope).toBe("department");
  });

  it("widens the departments only for permissions held for the region", () => {
    const roles = [
      { role: "case_owner", scope: "own" },
      { role: "compliance", scope: "region" },
    ];
    const actor = actorOf(holder(roles, "head"), organisation);
    expect(reaching(actor, "audit.read").departmentIds).toContain("far");
    const noCompliance = actorOf(holder([roles[0]!, { role: "administrator", scope: "region" }], "head"), organisation);
    expect(reaching(noCompliance, "case.handle").departmentIds).not.toContain("far");
    expect(reaching(noCompliance, "import.run").departmentIds).toContain("far");
  });

  it("R2, R11: who stands in answers tasks where a colleague would, and neither supervises nor reads customers there", () => {
    const roles = [{ role: "supervisor", scope: "own" }];
    const away = [
      { id: "he", name: "何一鸣", departmentId: "head" },
      { id: "gu", name: "顾", departmentId: null },
    ];
    const actor = actorOf({ ...holder(roles, "far"), deputyOf: away }, organisation);
    expect(actor.deputyOf).toEqual(["he", "gu"]);
    const at = (permission: Permission) => reaching(actor, permission).deputyAt.map((one) => one.departmentId);
    expect([at("case.read"), at("task.answer")]).toEqual([
      ["head", "branch"],
      ["head", "branch"],
    ]);
    expect([at("case.supervise"), at("case.handle"), at("customer.read")]).toEqual([[], [], []]);
  });

  it("R11: a key decides, approves and supervises nothing, whatever its roles", () => {
    const roles = ROLES.map((role) => ({ role, scope: "all" }));
    const key = actorOf({ ...holder(roles, "head"), kind: "key" }, organisation);
    const person = actorOf(holder(roles, "head"), organisation);
    const missing = [...person.permissions].filter((permission) => !key.permissions.has(permission));
    expect(missing.sort()).toEqual(["case.approve", "case.decide", "case.supervise"]);
  });

  it("takes the widest scope of known roles, and no permission from an unknown one", () => {
    const roles = [
      { role: "agent", scope: "own" },
      { role: "supervisor", scope: "region" },
      { role: "superuser", scope: "all" },
    ];
    const actor = actorOf(holder(roles, "head"), organisation);
    expect(actor).toMatchObject({ roles: ["agent", "supervisor"], scope: "region", departmentName: "分行" });
    expect(actor.permissions.has("people.manage")).toBe(false);
    expect(actor.permissions.has("case.supervise")).toBe(true);
  });

  it("gives somebody without roles nothing", () => {
    const actor = actorOf(holder([], null), organisation);
    expect([actor.scope, actor.permissions.size]).toEqual(["own", 0]);
  });
});

describe("widestScope", () => {
  it.each([
    [[], "own"],
    [["own"], "own"],
    [["department", "own"], "department"],
    [["region", "department"], "region"],
    [["own", "all", "region"], "all"],
    [["galaxy"], "own"],
  ])("of %j is %s", (scopes, widest) => expect(widestScope(scopes)).toBe(widest));
});

describe("the department tree", () => {
  const tree = fc
    .array(fc.nat(), { minLength: 1, maxLength: 20 })
    .map((picks) =>
      picks.map((pick, index) => ({ id: `d${index}`, parentId: index === 0 ? null : `d${pick % index}` })),
    );

  it("holds everything below a node once, and nothing else", () => {
    fc.assert(
      fc.property(tree, fc.nat(), (branches, pick) => {
        const { id } = branches[pick % branches.length]!;
        const below = withBelow(branches, id);
        expect(new Set(below).size).toBe(below.length);
        for (const branch of branches) {
          let at: string | null = branch.id;
          while (at && at !== id) at = branches.find((each) => each.id === at)!.parentId;
          expect(below.includes(branch.id)).toBe(at === id);
        }
      }),
    );
  });

  it("has a move refused exactly when it would close a loop", () => {
    fc.assert(
      fc.property(tree, fc.nat(), fc.nat(), (branches, one, other) => {
        const id = branches[one % branches.length]!.id;
        const parentId = branches[other % branches.length]!.id;
        const moved = branches.map((branch) => (branch.id === id ? { ...branch, parentId } : branch));
        let at: string | null = parentId;
        for (let steps = 0; at && at !== id && steps < 50; steps++) at = moved.find((each) => each.id === at)!.parentId;
        expect(wouldLoop(branches, id, parentId)).toBe(at === id);
      }),
    );
  });

  it("does not hang on a loop that is already there", () => {
    const loop = [
      { id: "a", parentId: "b" },
      { id: "b", parentId: "a" },
    ];
    expect(withBelow(loop, "a")).toEqual(["a", "b"]);
  });
});
