import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { assigning } from "../../test/support/assigning.ts";
import { type Bank, openBank } from "../../test/support/bank.ts";
import { findWaiting, walkWaiting } from "../cases/for-assignment.ts";
import { verifyCase } from "../journal/actions/verify-journal.ts";
import { enterAbsence } from "../people/actions/absences.ts";
import { giveOutWaiting } from "./actions/assign-waiting.ts";
import { setWork } from "./actions/set-work.ts";
import { whyWaiting } from "./reads.ts";
import { ANY_CASE } from "./rules/rule.ts";
import { USUAL_WORK } from "./store.ts";

const HOUR = 3_600_000;
let bank: Bank;
const { anew, team, rule, save, receive, ownerOf, eventsOf, work } = assigning(() => bank);
beforeAll(async () => {
  bank = await openBank();
});
afterAll(() => bank.drop());
beforeEach(anew);

describe("what waits", () => {
  const host = () => ({ db: bank.db, clock: bank.clock, zone: "Asia/Shanghai", publish: () => undefined });
  const waits = async (caseId: string, who = "qin") => {
    const seen = await whyWaiting(bank.look(who), { caseId });
    return seen.ok ? seen.value : seen.refusal.code;
  };

  test("is given out as soon as somebody returns or has room, each once however many look, and says why until then", async () => {
    await save(rule(team({ whenFull: "wait" })));
    for (const who of ["zhou", "chen", "liang"]) await work(who, { capacity: 0 });
    const ids = [await receive(), await receive(), await receive()];
    const because = { because: "takes_none" };
    expect(await waits(ids[0]!)).toMatchObject({ tried: [{ passed: [because, because, because] }], nextName: null });
    expect(await waits(ids[0]!, "song")).toBe("case_not_found");
    const before = await eventsOf(ids[0]!);
    expect(await giveOutWaiting(host())).toBe(0);
    expect(await eventsOf(ids[0]!), "trying in vain writes nothing").toEqual(before);
    await bank.does("liang", setWork, { personId: bank.actors.zhou!.id, ...USUAL_WORK, capacity: 4, version: 1 });
    const queued = await bank.pool.query("select 1 from graphile_worker.jobs where key = 'assign_waiting'");
    expect(queued.rowCount).toBe(1);
    expect(await waits(ids[0]!)).toMatchObject({ nextName: "周晓棠", nextId: bank.actors.zhou!.id });
    // Each weighs two points: there is room for two of the three.
    const given = await Promise.all([giveOutWaiting(host()), giveOutWaiting(host()), giveOutWaiting(host())]);
    expect(given.reduce((sum, one) => sum + one)).toBe(2);
    expect((await Promise.all(ids.map(ownerOf))).filter((name) => name === "周晓棠")).toHaveLength(2);
    const lines = await bank.db.selectFrom("notification").select("many").where("kind", "=", "cases_given").execute();
    expect(lines).toEqual([{ many: 2 }]);
    const left = ids.filter((_, nth) => nth === 2)[0]!;
    const [from, until] = [bank.clock.now(), new Date(bank.clock.now().getTime() + HOUR)].map((at) => at.toISOString());
    await bank.does("chen", enterAbsence, { kind: "sick", from: from!, until: until!, deputyId: null });
    await bank.does("liang", setWork, { personId: bank.actors.chen!.id, ...USUAL_WORK, version: 1 });
    expect(await giveOutWaiting(host())).toBe(0);
    bank.clock.advance(HOUR);
    expect(await giveOutWaiting(host()), "the absence is over").toBe(1);
    expect(await waits(left)).toMatchObject({ tried: null });
    for (const caseId of ids) expect(await verifyCase(bank.db, caseId)).toBeNull();
  });

  test("in vain begins nothing: no lock is taken, no key kept, whatever somebody else is giving out", async () => {
    await save(rule(team({ whenFull: "wait" })));
    for (const who of ["zhou", "chen", "liang"]) await work(who, { capacity: 0 });
    for (let n = 0; n < 3; n++) await receive();
    const keys = () => bank.pool.query("select 1 from command_key where endpoint = 'assignment.assignWaiting'");
    const before = (await keys()).rowCount;
    const other = await bank.pool.connect();
    await other.query("begin");
    await other.query(
      "select pg_advisory_xact_lock(hashtext('assignment'), 0) from (select 1 from cases for update) c",
    );
    expect(await giveOutWaiting(host())).toBe(0);
    await other.query("rollback");
    other.release();
    expect((await keys()).rowCount).toBe(before);
  });

  test("is gone through to its end, the soonest due first and what is never due last, whatever stands before it", async () => {
    const loans = rule(team(), { when: { ...ANY_CASE, products: ["loan"] } });
    await save();
    const ids: string[] = [];
    for (let n = 0; n < 7; n++) ids.push(await receive(n % 3 === 1 ? { product: "贷款" } : {}, "chen"));
    // Seven in the order they are looked at, of which two are due at once and two never; the loans are 1 and 4.
    const at = (hours: number) => new Date(bank.clock.now().getTime() + hours * HOUR);
    for (const [nth, due] of [at(-5), at(-4), at(1), at(1), at(9), null, null].entries())
      await bank.db.updateTable("cases").set({ next_due_at: due }).where("case_id", "=", ids[nth]!).execute();
    await save(loans);
    const walked: string[][] = [];
    for await (const page of walkWaiting(bank.db, 2)) walked.push(page.map((row) => row.case_id));
    expect(walked.flat().sort(), "each once").toEqual([...ids].sort());
    const tied = [ids.slice(2, 4).sort(), ids.slice(5).sort()];
    expect(walked.flat()).toEqual([ids[0], ids[1], ...tied[0]!, ids[4], ...tied[1]!]);
    expect(await giveOutWaiting(host(), undefined, 2)).toBe(2);
    expect([await ownerOf(ids[1]!), await ownerOf(ids[4]!)]).not.toContain(null);
  });

  test("R12: a rule that asks for care is named to who may know the customer; to others it is not there", async () => {
    const caring = rule(team(), { name: "专人", when: { ...ANY_CASE, vulnerable: true } });
    await save(caring, rule(team({ whenFull: "wait" }), { name: "轮流" }));
    for (const who of ["zhou", "chen", "liang"]) await work(who, { capacity: 0 });
    const caseId = await receive({ customer: { name: "钱先生", phone: "13900002222" } }, "chen");
    await bank.pool.query("update customer set needs_care = '请慢讲' where name = '钱先生'");
    const rules = async (who: string) => {
      const seen = await waits(caseId, who);
      return typeof seen === "string" ? seen : seen.tried!.map(({ ruleName }) => ruleName);
    };
    expect(await rules("chen")).toEqual(["专人", "轮流"]);
    expect(await rules("analyst")).toEqual(["轮流"]);
  });

  test("PIPL 47: what is only stored waits for nobody", async () => {
    await save(rule(team()));
    for (const who of ["zhou", "chen", "liang"]) await work(who, { capacity: 0 });
    const caseId = await receive();
    expect(await findWaiting(bank.db, caseId)).toMatchObject({ case_id: caseId });
    await bank.pool.query("update cases set restricted_at = now() where case_id = $1", [caseId]);
    expect(await findWaiting(bank.db, caseId)).toBeUndefined();
  });

  test("and was brought in by an import is given out by rules about imports, asking no more for many than for few", async () => {
    await save();
    for (let n = 0; n < 12; n++) await receive();
    await bank.pool.query("update cases set source = 'old crm' where closed_at is null");
    const { whenFull: _, ...give } = team();
    const when = { ...ANY_CASE, sources: ["import" as const] };
    await save(rule({ ...give, method: "least_load", whenFull: "wait" }, { when }));
    for (const who of ["zhou", "chen", "liang"]) await work(who, { capacity: 0 });
    let asked = 0;
    const counted = bank.db.withPlugin({
      transformQuery: ({ node }) => {
        asked += 1;
        return node;
      },
      transformResult: async ({ result }) => result,
    });
    const cost = async () => {
      asked = 0;
      expect(await giveOutWaiting({ ...host(), db: counted })).toBe(0);
      return asked;
    };
    const forTwelve = await cost();
    for (let n = 0; n < 12; n++) await receive();
    await bank.pool.query("update cases set source = 'old crm' where closed_at is null");
    expect(await cost()).toBe(forTwelve);
    for (const who of ["zhou", "chen", "liang"])
      await bank.does("liang", setWork, { personId: bank.actors[who]!.id, ...USUAL_WORK, version: 1 });
    expect(await giveOutWaiting(host())).toBe(24);
    const { rows } = await bank.pool.query(
      "select count(*)::int as n from cases where closed_at is null and owner_id is not null group by owner_id",
    );
    expect(rows.map(({ n }) => n)).toEqual([8, 8, 8]);
  });
});
