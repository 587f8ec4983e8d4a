import { afterAll, beforeAll, expect, test } from "vitest";
import { type Bank, caseRow, openBank, refused } from "../../test/support/bank.ts";
import { ledCase } from "../../test/support/led-case.ts";
import { addToIncident, endIncident, removeFromIncident } from "./actions/lead-incident.ts";
import { openIncident } from "./actions/open-incident.ts";
import { incidentsAmong } from "./incidents-among.ts";

let bank: Bank;
beforeAll(async () => {
  bank = await openBank();
});
afterAll(() => bank.drop());

const among = async (who: string, ...cases: string[]) => {
  const read = await incidentsAmong(bank.look(who), { cases: cases.join(",") });
  return read.ok ? read.value.items : [];
};
const opened = (caseIds: string[]) =>
  bank.does("liang", openIncident, { title: "转账卡在处理中", happened: "升级后延迟", caseIds });

test("R2: of cases that are alike, the running incident with most of them comes first; who leads it may have another join", async () => {
  const [a, b, c, d] = await Promise.all([1, 2, 3, 4].map(() => ledCase(bank, "accepted")));
  const small = await opened([a!]);
  const large = await opened([b!, c!]);
  const found = await among("liang", a!, b!, c!, d!);
  expect(found.map(({ incidentId, mayLead }) => [incidentId, mayLead])).toEqual([
    [large.incidentId, true],
    [small.incidentId, true],
  ]);
  expect(new Set(found[0]!.among)).toEqual(
    new Set([(await caseRow(bank, b!)).number, (await caseRow(bank, c!)).number]),
  );
  expect((await among("chen", b!))[0]?.mayLead, "who does not lead it asks who does").toBe(false);
  const join = { incidentId: large.incidentId, caseId: d!, reason: "同一现象" };
  expect(refused(await bank.as("chen", addToIncident, join))).toBe("incident_not_yours");
  await bank.does("liang", addToIncident, join);
  expect(await among("liang", d!)).toMatchObject([{ incidentId: large.incidentId }]);
});

test("R12: a case out of sight, one that left and an ended incident say nothing", async () => {
  const [a, b] = await Promise.all([1, 2].map(() => ledCase(bank, "accepted")));
  const { incidentId } = await opened([a!, b!]);
  expect(await among("song", a!, b!)).toEqual([]);
  await bank.does("liang", removeFromIncident, { incidentId, caseId: a!, reason: "另一回事" });
  expect(await among("liang", a!)).toEqual([]);
  expect(await among("liang", b!)).toHaveLength(1);
  await bank.does("liang", endIncident, { incidentId, reason: "已恢复" });
  expect(await among("liang", b!)).toEqual([]);
});
