import { v7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { assigning } from "../../test/support/assigning.ts";
import { type Bank, caseRow, openBank, refused } from "../../test/support/bank.ts";
import { acceptCase } from "../cases/actions/accept-case.ts";
import { verifyCase } from "../journal/actions/verify-journal.ts";
import { enterAbsence } from "../people/actions/absences.ts";
import { assignByRules } from "./actions/assign-by-rules.ts";
import { saveRules } from "./actions/save-rules.ts";
import { setWork } from "./actions/set-work.ts";
import { listCandidates, readTeam, tryRules } from "./reads.ts";
import { ANY_CASE } from "./rules/rule.ts";
import { findPolicy, USUAL_WORK } from "./store.ts";

const HOUR = 3_600_000;
let bank: Bank;
const { anew, team, rule, save, receive, ownerOf, eventsOf, work } = assigning(() => bank);
beforeAll(async () => {
  bank = await openBank();
});
afterAll(() => bank.drop());
beforeEach(anew);

describe("a case that comes in", () => {
  test("without rules stays in the queue, and nothing is written about it", async () => {
    await save();
    const caseId = await receive();
    expect(await ownerOf(caseId)).toBeNull();
    expect((await eventsOf(caseId)).map(({ kind }) => kind)).toEqual(["case_received"]);
  });

  test("is given out in turn, with why on the case, and is still to be accepted by them (R1)", async () => {
    await save(rule(team()));
    const owners: (string | null)[] = [];
    for (let n = 0; n < 6; n++) owners.push(await ownerOf(await receive()));
    expect(new Set(owners)).toEqual(new Set(["周晓棠", "陈以恒", "梁予安"]));
    expect(owners.slice(0, 3)).toEqual(owners.slice(3));
    const caseId = await receive();
    expect(await caseRow(bank, caseId)).toMatchObject({
      state: "received",
      department_id: bank.departments.客户关怀中心!,
      last_event_kind: "case_assigned",
    });
    const event = (await eventsOf(caseId)).at(-1)!;
    expect(event).toMatchObject({ kind: "case_assigned", actor_name: "Redress" });
    expect(event.body).toMatchObject({ toName: owners[0], why: { method: "round_robin", among: 3, after: owners[2] } });
    const who = Object.keys(bank.actors).find((key) => bank.actors[key]!.name === owners[0])!;
    const told = await bank.db.selectFrom("notification").select("kind").where("case_id", "=", caseId).execute();
    expect(told).toEqual([{ kind: "case_assigned_by_rule" }]);
    const nextWordAt = new Date(bank.clock.now().getTime() + HOUR).toISOString();
    await bank.does(who, acceptCase, { caseId, acknowledgement: "由我负责。", nextWordAt });
    expect(await verifyCase(bank.db, caseId)).toBeNull();
  });

  test("R10, R11: never goes to whom it complains about, to who is away, or to who takes none", async () => {
    await save(rule(team()));
    const { zhou, chen, liang } = bank.actors;
    for (let n = 0; n < 4; n++)
      expect(await ownerOf(await receive({ complainedPersonId: zhou!.id }))).not.toBe("周晓棠");
    const [from, until] = [bank.clock.now(), new Date(bank.clock.now().getTime() + HOUR)].map((at) => at.toISOString());
    await bank.does("chen", enterAbsence, { kind: "sick", from: from!, until: until!, deputyId: zhou!.id });
    await work("liang", { capacity: 0 });
    const about = await receive({ complainedPersonId: zhou!.id });
    expect(await ownerOf(about)).toBeNull();
    const event = (await eventsOf(about)).at(-1)!;
    expect(event.kind).toBe("assignment_failed");
    const because = (event.body as { tried: { passed: { name: string; because: string }[] }[] }).tried[0]!.passed;
    expect(Object.fromEntries(because.map((one) => [one.name, one.because]))).toEqual({
      周晓棠: "complained",
      陈以恒: "away",
      梁予安: "takes_none",
    });
    expect(JSON.stringify(event.body), "why somebody is away is not on the case").not.toContain("sick");
    expect([chen!.name, liang!.name]).toEqual(["陈以恒", "梁予安"]);
  });

  test("where nobody is found the supervisor is told by one line that counts on, until it is read", async () => {
    await save(rule(team({ whenFull: "wait" })));
    for (const who of ["zhou", "chen", "liang"]) await work(who, { capacity: 1 });
    for (let n = 0; n < 4; n++) await receive({}, "zhou");
    const lines = () =>
      bank.db
        .selectFrom("notification")
        .select(["person_id", "many"])
        .where("kind", "=", "assignment_failed")
        .execute();
    expect(await lines()).toEqual([{ person_id: bank.actors.liang!.id, many: 4 }]);
    await bank.db.updateTable("notification").set({ read_at: bank.clock.now() }).execute();
    await receive({}, "zhou");
    expect((await lines()).map(({ many }) => many).sort()).toEqual([1, 4]);
  });

  test("capacity holds: by severity in points, over it only where the rule says so", async () => {
    await save(rule(team({ method: "least_load", whenFull: "wait" })));
    await work("zhou", { capacity: 4 });
    await work("chen", { capacity: 4 });
    await work("liang", { capacity: 0 });
    const owners: (string | null)[] = [];
    for (const severity of [2, 2, 2, 2, 1] as const) owners.push(await ownerOf(await receive({ severity })));
    expect(owners.slice(0, 4).sort()).toEqual(["周晓棠", "周晓棠", "陈以恒", "陈以恒"]);
    expect(owners[4], "everybody is at capacity").toBeNull();
    await save(rule(team({ method: "least_load", whenFull: "over" })));
    expect(await ownerOf(await receive())).not.toBeNull();
  });

  test("skills, business with all below it, and severity lead to whom knows it", async () => {
    await work("chen", { skills: ["贷款"] });
    const loans = rule(team({ departmentId: null, skills: ["贷款"] }), {
      name: "贷款小组",
      when: { ...ANY_CASE, products: ["loan"], severityFrom: 2 },
    });
    await save(loans);
    expect(await ownerOf(await receive({ product: "贷款" }))).toBe("陈以恒");
    expect(await ownerOf(await receive({ product: "借记卡" }))).toBeNull();
    expect(await ownerOf(await receive({ product: "贷款", severity: 1 }))).toBeNull();
  });

  test("that a customer needs care is asked and never said", async () => {
    const caring = rule(team(), { name: "专人", when: { ...ANY_CASE, vulnerable: true } });
    await save(caring, rule(team({ departmentId: bank.departments.渠道科技部! }), { name: "没有人" }));
    const plain = await receive({ customer: { name: "赵先生", phone: "13900001111" } });
    expect(await ownerOf(plain)).toBeNull();
    await bank.pool.query("update customer set needs_care = '请慢讲' where name = '赵先生'");
    const caseId = await receive({ customer: { name: "赵先生", phone: "13900001111" } });
    expect(await ownerOf(caseId)).not.toBeNull();
    const body = JSON.stringify((await eventsOf(caseId)).at(-1)!.body);
    expect(body).not.toContain("vulnerable");
    expect(body, "R12: nor the rule that asks it, whose name gives it away").not.toContain("专人");
    // Where a rule that asks it has no name, one that does not has none either: or the missing name would say it.
    await save(caring, rule(team(), { name: "轮流" }));
    const others = await receive({ customer: { name: "孙先生", phone: "13900003333" } });
    expect((await eventsOf(others)).at(-1)!.body).toMatchObject({ why: { ruleName: null, tried: [] } });
  });
});

test("many given out by several processes at once: even within one, each once, nobody above capacity", async () => {
  const people = ["zhou", "chen", "liang"];
  for (const who of people) await work(who, { capacity: 40 });
  await save(rule(team({ method: "round_robin", whenFull: "wait" })));
  const taken = await Promise.all(Array.from({ length: 36 }, (_, n) => receive({}, ["teller", "he", "song"][n % 3])));
  const rows = await bank.db
    .selectFrom("cases")
    .select(["case_id", "owner_name"])
    .where("case_id", "in", taken)
    .execute();
  const count = (name: string) => rows.filter(({ owner_name }) => owner_name === name).length;
  expect(people.map((who) => count(bank.actors[who]!.name))).toEqual([12, 12, 12]);
  const given = await bank.db
    .selectFrom("case_event")
    .select("case_id")
    .where("kind", "=", "case_assigned")
    .where("case_id", "in", taken)
    .execute();
  expect(new Set(given.map(({ case_id }) => case_id)).size).toBe(given.length);
  // All are at 24 of 40 points now: eight more fit on each of three desks, and not one more.
  const more = await Promise.all(Array.from({ length: 30 }, () => receive()));
  const after = await bank.db.selectFrom("cases").select("owner_name").where("case_id", "in", more).execute();
  expect(people.map((who) => after.filter((row) => row.owner_name === bank.actors[who]!.name).length)).toEqual([
    8, 8, 8,
  ]);
  expect(after.filter((row) => row.owner_name === null)).toHaveLength(6);
});

describe("by hand", () => {
  test("several waiting cases at once, each with its answer; two who do it at once give none out twice", async () => {
    await save();
    const waiting = await Promise.all(Array.from({ length: 6 }, () => receive({}, "chen")));
    expect(refused(await bank.as("teller", saveRules, { version: 99, rules: [] }))).toBe("stale_rules");
    const nothing = await bank.does("liang", assignByRules, { caseIds: waiting.slice(0, 1) });
    expect(nothing.left).toMatchObject([{ code: "no_rule_takes" }]);
    await save(rule(team()));
    const [one, other] = await Promise.all([0, 1].map(() => bank.does("liang", assignByRules, { caseIds: waiting })));
    expect(one!.given.length + other!.given.length).toBe(6);
    expect([...one!.left, ...other!.left].every(({ code }) => code === "assigned_already")).toBe(true);
    const events = await eventsOf(waiting[0]!);
    expect(events.filter(({ kind }) => kind === "case_assigned")).toMatchObject([{ actor_name: "梁予安" }]);
    const first = one!.given[0] ?? other!.given[0]!;
    expect(first.why).toMatchObject({ ruleName: "关怀中心轮流", among: 3 });
  });

  test("a case out of sight answers as if it did not exist", async () => {
    await save(rule(team()));
    const outcome = await bank.does("zhou", assignByRules, { caseIds: [v7()] });
    expect(outcome.left).toMatchObject([{ code: "case_not_found" }]);
  });
});

describe("rules", () => {
  test("are kept by version, and refuse places and colleagues that are not there", async () => {
    const { version } = await findPolicy(bank.db);
    expect(refused(await save(rule(team({ departmentId: v7() }))))).toBe("rule_unknown_place");
    expect(refused(await save(rule(team({ departmentId: null }))))).toBe("rule_for_nobody");
    const named = (personId: string) => rule({ to: "person", personId, whenFull: "next" });
    expect(refused(await save(named(v7())))).toBe("rule_unknown_place");
    expect(refused(await save(named(bank.actors.he!.id)))).toBe("rule_for_unfit");
    await save(named(bank.actors.zhou!.id));
    expect(refused(await bank.as("qin", saveRules, { version, rules: [] }))).toBe("stale_rules");
    expect((await findPolicy(bank.db)).version).toBe(version + 1);
    const journal = await bank.pool.query("select body from organisation_event where kind = 'assignment_rules_saved'");
    expect(journal.rows.at(-1)!.body).toMatchObject({ version: version + 1 });
  });

  test("are tried on a case that does not exist, and nothing is kept", async () => {
    await save(rule(team()));
    const ask = async (more: object = {}) => {
      const seen = await tryRules(bank.look("liang"), {
        channel: "phone",
        kind: "complaint",
        language: "zh",
        source: "staff",
        severity: 2,
        vulnerable: "no",
        ...more,
      });
      return seen.ok ? seen.value.chosen : null;
    };
    const chosen = await ask();
    expect(chosen).toMatchObject({ method: "round_robin", among: 3 });
    expect((await ask())!.toName, "asking moves no turn").toBe(chosen!.toName);
    expect((await ask({ complainedPersonId: chosen!.toId }))!.toName).not.toBe(chosen!.toName);
  });
});

describe("the team", () => {
  test("is read and set by those who plan its work, and by nobody else", async () => {
    const seen = await readTeam(bank.look("liang"), {});
    expect(seen.ok && seen.value.people.map(({ name }) => name).sort()).toEqual(["周晓棠", "梁予安", "陈以恒"].sort());
    expect(refused(await readTeam(bank.look("liang"), { departmentId: bank.departments.零售业务部! }))).toBe(
      "work_not_yours",
    );
    const qin = { personId: bank.actors.qin!.id, ...USUAL_WORK };
    expect(refused(await bank.as("liang", setWork, qin))).toBe("work_not_yours");
    await work("zhou", { capacity: 12, skills: ["理财", "理财"] });
    const again = { personId: bank.actors.zhou!.id, ...USUAL_WORK };
    expect(refused(await bank.as("liang", setWork, again)), "somebody set it meanwhile").toBe("stale_work");
    const afterwards = await readTeam(bank.look("liang"), {});
    expect(afterwards.ok && afterwards.value.people.find(({ name }) => name === "周晓棠")).toMatchObject({
      capacity: 12,
      skills: ["理财"],
    });
  });

  test("candidates are those whom the act would not refuse, with load and absence", async () => {
    await save();
    const caseId = await receive({ complainedPersonId: bank.actors.zhou!.id }, "chen");
    const names = async (input: object) => {
      const seen = await listCandidates(bank.look("liang"), { act: "assign", ...input });
      return seen.ok ? seen.value.people.map(({ name }) => name) : seen.refusal.code;
    };
    expect(await names({ caseId })).toEqual(expect.arrayContaining(["陈以恒", "梁予安", "秦若谷"]));
    expect(await names({ caseId }), "R10: not whom it complains about").not.toContain("周晓棠");
    expect(await names({ caseId: v7() })).toBe("case_not_found");
    expect(await names({ q: "以恒" })).toEqual(["陈以恒"]);
    const [from, until] = [bank.clock.now(), new Date(bank.clock.now().getTime() + HOUR)].map((at) => at.toISOString());
    await bank.does("chen", enterAbsence, { kind: "leave", from: from!, until: until!, deputyId: null });
    expect(((await names({})) as string[]).at(-1), "who is away comes last").toBe("陈以恒");
    const deputies = await names({ act: "deputy", personId: bank.actors.liang!.id, from, until });
    expect(deputies).not.toContain("陈以恒");
    expect(deputies).not.toContain("梁予安");
  });
});
