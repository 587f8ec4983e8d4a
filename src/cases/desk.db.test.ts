import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Bank, openBank } from "../../test/support/bank.ts";
import { permissionsOf } from "../kernel/authority.ts";
import { receiveCase } from "./actions/receive-case.ts";
import { viewDesk as contract } from "./contract.ts";
import { viewDesk } from "./reads/view-desk.ts";

let bank: Bank;
const ids: Record<string, string> = {};
const HOUR = 3_600_000;

async function take(words: string, by: string | null, inHours: number, change: object = {}): Promise<void> {
  const at = new Date(bank.clock.now().getTime() + inHours * HOUR);
  const accept = by
    ? { ownerId: bank.actors[by]!.id, acknowledgement: "由我负责。", nextWordAt: new Date(at.getTime() + 72 * HOUR) }
    : undefined;
  const input = { channel: "phone", words, kind: "complaint", causes: [], severity: 2, accept };
  const { caseId } = await bank.does(by ?? "teller", receiveCase, input as never);
  ids[words] = caseId;
  await bank.db
    .updateTable("cases")
    .set({ next_due_at: at, department_id: bank.departments.客户关怀中心!, ...change })
    .where("case_id", "=", caseId)
    .execute();
}

/** What an outside body wants answered about a case. */
async function passOn(caseId: string) {
  const row = { case_id: caseId, referral_id: v7(), ordinal: 1, body: "court", number: "1", says: "请答复" };
  const asked = { account_required: false, state: "open" };
  const at = bank.clock.now();
  await bank.db
    .insertInto("case_referral")
    .values({ ...row, ...asked, received_at: at, registered_at: at, registered_by: v7(), registered_by_name: "—" })
    .execute();
}

async function deskOf(who: string) {
  const desk = await viewDesk(bank.look(who), { sort: "due" });
  if (!desk.ok) throw new Error(desk.refusal.code);
  expect(contract.answer.safeParse(desk.value).error).toBeUndefined();
  return desk.value;
}
const watchedBy = async (who: string) =>
  Object.fromEntries((await deskOf(who)).watch.map(({ watched, items }) => [watched, items.map((row) => row.title)]));

beforeAll(async () => {
  bank = await openBank();
  bank.clock.advance(HOUR);
  await take("超时的", "zhou", -2);
  await take("今天到期的", "chen", 3);
  await take("今天先到期、不要紧的", "chen", 2, { severity: 1 });
  await take("没有主办的", null, 40);
  await take("主管自己的", "liang", 60);
  await take("别人在办的", "chen", 90);
  await take("重新打开过的", "zhou", 91, { level: 1 });
  await take("转办来的", "zhou", 92, { channel: "referral" });
  await passOn(ids.转办来的!);
  await take("只记了编号的", "zhou", 92.5, { channel: "referral" });
  await take("在外部处理的", "zhou", 93, { state: "external" });
  await take("关了的", "zhou", 94, { state: "closed", closed_at: bank.clock.now(), level: 1 });
  await take("更正过的", "chen", 95, { state: "deciding" });
  const corrected = ids.更正过的!;
  const { seq } = await bank.db
    .selectFrom("case_event")
    .select((e) => e.fn.max<number>("seq").as("seq"))
    .where("case_id", "=", corrected)
    .executeTakeFirstOrThrow();
  await bank.db
    .insertInto("case_event")
    .columns(["case_id", "seq", "event_id", "at", "kind", "actor_id", "actor_name", "body", "body_hash", "hash"])
    .expression((e) =>
      e
        .selectFrom("case_event")
        .select((s) => [
          "case_id",
          s.lit(seq + 1).as("seq"),
          s.val(v7()).$castTo<string>().as("event_id"),
          "at",
          s.val("decision_corrected").as("kind"),
          "actor_id",
          "actor_name",
          "body",
          "body_hash",
          "hash",
        ])
        .where("case_id", "=", corrected)
        .where("seq", "=", seq),
    )
    .execute();
});
afterAll(() => bank.drop());

describe("what a role begins the day with", () => {
  test("a supervisor: what is late, due today and without owner in the team, then the cases of their own", async () => {
    expect(await watchedBy("liang")).toEqual({
      overdue: ["超时的"],
      // By the time left, not by how much it weighs.
      today: ["今天先到期、不要紧的", "今天到期的"],
      unowned: ["没有主办的"],
      mine: ["主管自己的"],
    });
    expect((await deskOf("liang")).say.team).toEqual({ overdue: 1, dueToday: 2 });
    const { say } = await deskOf("liang");
    expect(say.nearest).toEqual(new Date(bank.clock.now().getTime() + 2 * HOUR));
  });
  test("the second level: what was reopened, corrected, referred or is with an outside body", async () => {
    expect(await watchedBy("qin")).toEqual({
      referred: ["转办来的"],
      reopened: ["重新打开过的"],
      corrected: ["更正过的"],
      unregistered: ["只记了编号的"],
      outside: ["在外部处理的"],
    });
  });
  test("an analyst: what came and what was closed; who leads or only takes cases watches nothing", async () => {
    const lately = await watchedBy("analyst");
    expect(lately.received).toHaveLength(Object.keys(ids).length);
    expect(lately.received).toContain("关了的");
    for (const who of ["zhou", "teller"]) expect(await watchedBy(who)).toEqual({});
    expect((await deskOf("zhou")).say.team).toBeNull();
  });
});

describe("what an administrator begins the day with", () => {
  const administrator = () => {
    const { teller } = bank.actors;
    const permissions = permissionsOf(["administrator"]);
    bank.actors.admin = { ...teller!, id: v7(), roles: ["administrator"], permissions };
    return deskOf("admin");
  };
  test("nobody else is told", async () => expect((await deskOf("liang")).house).toBeNull());

  test("who has not come yet, which department nobody answers for, and what was changed last", async () => {
    const alone = v7();
    await bank.db.insertInto("department").values({ department_id: alone, name: "新网点" }).execute();
    const person = { person_id: v7(), sign_in_name: "new", name: "苗苗", state: "invited", created_at: new Date() };
    await bank.db
      .insertInto("person")
      .values({ ...person, department_id: alone })
      .execute();
    const { house } = await administrator();
    expect(house).toEqual({
      begun: { departments: true, people: true, cases: true },
      invited: { count: 1, names: ["苗苗"] },
      unanswered: { count: 1, names: ["新网点"] },
      lastImport: null,
      lastChange: null,
    });
  });

  test("the first steps are counted by what is there", async () => {
    await bank.db.deleteFrom("person_role").execute();
    const peopled = async () => (await administrator()).house?.begun;
    const hired = (who: string, role: string) => {
      const person = { person_id: bank.actors[who]!.id, role, scope: "own" };
      return bank.db.insertInto("person_role").values(person).execute();
    };
    expect(await peopled()).toEqual({ departments: true, people: false, cases: true });
    await hired("zhou", "agent");
    await hired("chen", "agent");
    expect(await peopled(), "R6, R11: nobody may decide or approve").toMatchObject({ people: false });
    await hired("liang", "supervisor");
    expect(await peopled()).toMatchObject({ people: true });
  });
});
