import { afterAll, beforeAll, expect, test } from "vitest";
import { type Bank, caseRow, openBank, refused } from "../../test/support/bank.ts";
import { receiveCase } from "../cases/actions/receive-case.ts";
import { verifyJournal } from "../journal/actions/verify-journal.ts";
import type { Act } from "../platform/act.ts";
import { setCare } from "./care.ts";
import { listLikelySame } from "./likely-same.ts";
import { mergeCustomers, undoMerge } from "./merge.ts";
import { listCustomers, viewCustomer } from "./reads.ts";

let bank: Bank;
beforeAll(async () => {
  bank = await openBank();
});
afterAll(() => bank.drop());

let numbers = 0;
async function taken(name: string, phone = `1350000${String(1000 + numbers++)}`) {
  const { caseId } = await bank.does("zhou", receiveCase, {
    channel: "phone",
    words: `${name}说手续费收错了`,
    kind: "complaint",
    causes: [],
    severity: 2,
    customer: { name, phone },
  });
  return { caseId, customerId: (await caseRow(bank, caseId)).customer_id!, phone };
}
const owners = async () => {
  const rows = await bank.db
    .selectFrom("cases")
    .select(["case_id", "customer_id", "customer_name"])
    .orderBy("case_id")
    .execute();
  const keys = await bank.db.selectFrom("customer_key").selectAll().orderBy("kind").orderBy("key").execute();
  return { rows, keys };
};

test("§2: likely-same records are hinted at with innocent explanations, and nothing is merged by itself", async () => {
  const a = await taken("沈静", "13511112222");
  const b = await taken("沈净", "13511112222");
  expect(a.customerId).not.toBe(b.customerId);
  const hint = await listLikelySame(bank.look("zhou"), { customerId: a.customerId });
  expect(hint).toMatchObject({
    value: {
      items: [
        {
          customerId: b.customerId,
          phone: "135 **** 2222",
          grounds: ["shared_identifier", "sounds_alike"],
          innocent: ["family", "office", "resold_number", "common_name"],
        },
      ],
    },
  });
  expect(JSON.stringify(hint)).not.toContain("13511112222");
});

test("a merge brings cases and keys over, both records stay, and taking it back restores exactly", async () => {
  const kept = await taken("龚先生");
  const other = await taken("宫先生");
  const before = await owners();
  const merged = await bank.does("zhou", mergeCustomers, {
    customerId: kept.customerId,
    otherId: other.customerId,
    reason: "核对了身份证号",
  });
  expect(merged.cases).toBe(1);
  expect(await caseRow(bank, other.caseId)).toMatchObject({ customer_id: kept.customerId, customer_name: "龚先生" });
  const names = await listCustomers(bank.look("zhou"), { q: "宫", limit: 10 });
  expect(names.ok && names.value.items).toEqual([]);
  expect(await viewCustomer(bank.look("zhou"), { customerId: other.customerId })).toMatchObject({
    value: { name: "宫先生", mergedInto: kept.customerId },
  });
  const since = await taken("龚先生", other.phone);
  expect(since.customerId, "what led to the other leads to the kept one").toBe(kept.customerId);
  const undo = { mergeId: merged.mergeId, reason: "是父子" };
  expect(await bank.does("zhou", undoMerge, undo)).toEqual({ cases: 1 });
  const after = await owners();
  expect(after.rows.filter((row) => row.case_id !== since.caseId)).toEqual(before.rows);
  expect(after.keys).toEqual(before.keys);
  expect((await caseRow(bank, since.caseId)).customer_id, "what came since stays").toBe(kept.customerId);
  expect(refused(await bank.as("zhou", undoMerge, undo))).toBe("merge_undone");
  expect(await verifyJournal(bank.db)).toMatchObject({ ok: true });
});

test("who has no case of either merges nothing; a record with adjustments is the one that is kept", async () => {
  const kept = await taken("尹女士");
  const other = await taken("殷女士");
  const input = { customerId: kept.customerId, otherId: other.customerId, reason: "x" };
  expect(refused(await bank.as("song", mergeCustomers, input))).toBe("customer_not_yours");
  expect(refused(await bank.as("zhou", mergeCustomers, { ...input, otherId: kept.customerId }))).toBe(
    "merge_with_itself",
  );
  await bank.does("zhou", setCare, { customerId: other.customerId, version: 1, adjustments: ["large_print"] });
  expect(refused(await bank.as("zhou", mergeCustomers, input))).toBe("merge_keeps_care");
  const turned = { customerId: other.customerId, otherId: kept.customerId, reason: "x" };
  expect(refused(await bank.as("zhou", mergeCustomers, turned))).toBe("carried out");
  expect(refused(await bank.as("zhou", mergeCustomers, turned))).toBe("customer_merged_already");
});

test("two colleagues merge one pair at once, one way and the other: one of them does, and nothing is lost", async () => {
  const a = await taken("路先生");
  const b = await taken("陆先生");
  const outcomes = await Promise.all([
    bank.as("zhou", mergeCustomers, { customerId: a.customerId, otherId: b.customerId, reason: "x" }),
    bank.as("liang", mergeCustomers, { customerId: b.customerId, otherId: a.customerId, reason: "y" }),
  ]);
  expect(outcomes.map(refused).sort()).toEqual(["carried out", "customer_merged_already"]);
  const ids = await Promise.all([a, b].map(async ({ caseId }) => (await caseRow(bank, caseId)).customer_id));
  expect(new Set(ids).size).toBe(1);
});

test("a merge that is cut off before its end leaves nothing half", async () => {
  const kept = await taken("孟先生");
  const other = await taken("梦先生");
  const before = await owners();
  const cut = (act: Act, input: Parameters<typeof mergeCustomers>[1]) =>
    mergeCustomers(
      {
        ...act,
        newId: () => act.newId(),
        tx: new Proxy(act.tx, {
          get: (target, name) => {
            if (name === "insertInto")
              return (table: never) => {
                if (table === "customer_merge") throw new Error("the line is cut");
                return target.insertInto(table);
              };
            const value = Reflect.get(target, name) as unknown;
            return typeof value === "function" ? value.bind(target) : value;
          },
        }),
      },
      input,
    );
  const input = { customerId: kept.customerId, otherId: other.customerId, reason: "x" };
  await expect(bank.as("zhou", cut, input)).rejects.toThrow("the line is cut");
  expect(await owners()).toEqual(before);
  expect(
    await bank.db
      .selectFrom("customer")
      .selectAll()
      .where("merged_into", "is not", null)
      .where("customer_id", "in", [kept.customerId, other.customerId])
      .execute(),
  ).toEqual([]);
});
