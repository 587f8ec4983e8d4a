import { describe, expect, it } from "vitest";
import { isKeyAlive, parseKeyHeader } from "./api-key.ts";
import { decideUpdate, type PersonChange } from "./decide-update.ts";
import { invitationFault } from "./invitation-state.ts";
import { passwordFault } from "./password-policy.ts";
import { peopleRefusals } from "./refusals.ts";
import { sessionEndsAt } from "./session-life.ts";
import { foldSignInName } from "./sign-in-name.ts";

const now = new Date("2026-11-22T02:00:00Z");
const past = new Date(now.getTime() - 1);
const future = new Date(now.getTime() + 1);

describe("passwordFault", () => {
  it.each([
    ["correct horse battery", null],
    ["一句自己记得住的长话", null],
    ["wang.min has 3 lovely cats", null],
    ["short", "too_short"],
    ["🙂".repeat(9), "too_short"],
    ["x".repeat(129), "too_long"],
    ["Password123", "too_common"],
    ["PASSWORD-1234", "too_common"],
    ["1234567890", "too_common"],
    ["aaaaaaaaaaaa", "too_common"],
    ["ababababab", "too_common"],
    ["woaini1314", "too_common"],
    ["Wang.Min2026", "holds_name"],
    ["wangmin!!!!", "holds_name"],
    ["王敏王敏王敏王敏王敏", "too_common"],
  ])("of %j is %s", (password, fault) =>
    expect(passwordFault(password, { signInName: "wang.min", name: "王敏" })).toBe(fault),
  );
});

describe("foldSignInName", () => {
  it.each([
    [" Wang.Min ", "wang.min"],
    ["ＷＡＮＧ", "wang"],
    ["王敏", "王敏"],
    ["a@b.example", "a@b.example"],
    ["a", null],
    ["a b", null],
    [".dot", null],
    ["x".repeat(65), null],
    ["a\u0000b", null],
  ])("of %j is %j", (typed, kept) => expect(foldSignInName(typed)).toBe(kept));
});

describe("parseKeyHeader", () => {
  const secret = "A".repeat(43);
  it.each([
    [`Bearer rk_0a1b2c3d_${secret}`, { prefix: "0a1b2c3d", secret }],
    [`bearer rk_0a1b2c3d_${"_-".repeat(21)}x`, { prefix: "0a1b2c3d", secret: `${"_-".repeat(21)}x` }],
    [`Bearer rk_0a1b2c3d_${secret}A`, null],
    [`Bearer rk_0a1b2c3_${secret}`, null],
    [`rk_0a1b2c3d_${secret}`, null],
    ["Basic abc", null],
    [undefined, null],
  ])("of %j is %j", (header, parsed) => expect(parseKeyHeader(header)).toEqual(parsed));
});

describe("instants", () => {
  it.each([
    [null, null, true],
    [future, null, true],
    [now, null, false],
    [null, past, false],
  ])("a key that expires %s and was revoked %s is alive: %s", (expiresAt, revokedAt, alive) =>
    expect(isKeyAlive({ expiresAt, revokedAt }, now)).toBe(alive),
  );

  it("a session ends by rest or by age, whichever comes first", () => {
    const hours = (count: number) => new Date(now.getTime() + count * 3_600_000);
    expect(sessionEndsAt({ seenAt: now, expiresAt: hours(100) })).toEqual(hours(12));
    expect(sessionEndsAt({ seenAt: now, expiresAt: hours(3) })).toEqual(hours(3));
  });

  it.each<[Parameters<typeof invitationFault>[0], string | null]>([
    [undefined, "invitation_unknown"],
    [{ expires_at: future, used_at: past }, "invitation_used"],
    [{ expires_at: now, used_at: null }, "invitation_expired"],
    [{ expires_at: future, used_at: null }, null],
  ])("an invitation %j is %s", (invitation, fault) => expect(invitationFault(invitation, now)).toBe(fault));
});

interface Edited {
  id: string;
  state: string;
  version: number;
  departmentId: string | null;
  roles: { role: string; scope: string }[];
}

describe("decideUpdate", () => {
  const administrator = [{ role: "administrator", scope: "all" }];
  const agent = [{ role: "agent", scope: "own" }];
  const before: Edited = { id: "p", state: "active", version: 4, departmentId: null, roles: administrator };
  it.each<[string, Partial<Edited>, Partial<PersonChange>, string[], string | null]>([
    ["a name", {}, { name: "新名" }, [], null],
    ["an old version", {}, { version: 3 }, [], "stale_person"],
    ["a lock without reason", {}, { state: "locked" }, ["p", "q"], "reason_missing"],
    ["a lock with reason", {}, { state: "locked", reason: "r" }, ["p", "q"], null],
    ["a lock of the last", {}, { state: "locked", reason: "r" }, ["p"], "last_administrator"],
    ["a departure of the last", {}, { state: "left", reason: "r" }, ["p"], "last_administrator"],
    ["the last without the role", {}, { roles: agent }, ["p"], "last_administrator"],
    ["the last with more roles", {}, { roles: [...administrator, ...agent] }, ["p"], null],
    ["another than the last", { id: "q", roles: agent }, { roles: [] }, ["p"], null],
    ["an invited one locked", { state: "invited" }, { state: "locked", reason: "r" }, ["q"], "state_not_possible"],
    ["an invited one renamed", { state: "invited" }, { name: "新名" }, ["q"], null],
    [
      "department scope, no department",
      {},
      { roles: [{ role: "agent", scope: "department" }] },
      ["p", "q"],
      "department_needed",
    ],
    [
      "department taken away",
      { departmentId: "d", roles: [{ role: "agent", scope: "region" }] },
      { departmentId: null },
      [],
      "department_needed",
    ],
  ])("%s", (_, person, change, administrators, refused) =>
    expect(decideUpdate({ ...before, ...person }, { version: 4, ...change }, administrators)).toBe(refused),
  );
});

describe("refusals", () => {
  it.each(Object.entries(peopleRefusals))("%s fills the same params in both languages", (_, { say }) => {
    const params = (sentence: string) => [...sentence.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();
    expect(params(say.zh)).toEqual(params(say.en));
    expect(say.zh).toMatch(/。$/);
    expect(say.en).toMatch(/\.$/);
  });
});
