import { v7 } from "uuid";
import { bringInCases } from "../../src/cases/actions/bring-in-cases.ts";
import type { Bank } from "./bank.ts";

/** A case that another system had closed, brought in by 梁予安, and its id: it has neither owner nor decision of ours. */
export async function broughtInClosed(bank: Bank): Promise<string> {
  const now = bank.clock.now();
  const caseId = v7();
  const { id, name, departmentId, departmentName } = bank.actors.liang!;
  const by = { id, name, departmentId, departmentName, source: "旧系统" };
  const history = {
    acceptedAt: now,
    reply: "已办妥。",
    replyAt: now,
    replyBy: null,
    agreement: "accepted" as const,
    finding: null,
    closedAt: now,
  };
  const incoming = {
    words: "基金赎回没有成功。",
    receivedAt: now,
    channel: "phone" as const,
    kind: "complaint" as const,
    severity: 2,
    causes: [],
    history,
  };
  await bank.db
    .transaction()
    .execute((tx) => bringInCases(tx, by, [{ caseId, incoming, customer: null }], { now, zone: "Asia/Shanghai" }));
  return caseId;
}
