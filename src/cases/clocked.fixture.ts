import { type Bank, openBank } from "../../test/support/bank.ts";
import { acceptCase } from "./actions/accept-case.ts";
import { choosePolicies } from "./actions/change-limits.ts";
import { receiveCase } from "./actions/receive-case.ts";
import { listClocks } from "./clock-store.ts";
import { BANK_POLICY_RULES } from "./rules/policies-of-case.ts";

export const DAY = 86_400_000;

/** A bank that counts by the policies a bank counts by. */
export async function openClockedBank(): Promise<Bank> {
  const bank = await openBank();
  await bank.does("qin", choosePolicies, { rules: BANK_POLICY_RULES });
  return bank;
}

/** What tests of clocks say over and over, for the bank they have at hand. */
export function clocked(bank: () => Bank) {
  return {
    /** The clocks of a case by name. */
    async clocksOf(caseId: string) {
      const clocks = await listClocks(bank().db, caseId);
      return Object.fromEntries(clocks.map((one) => [one.clock, one]));
    },
    /** A case that zhou has accepted and is to hear of tomorrow. */
    async accepted(channel: "phone" | "referral", kind: "complaint" | "praise" = "complaint"): Promise<string> {
      const said = { words: "年费没减", severity: 2 as const, causes: [] };
      const { caseId } = await bank().does("zhou", receiveCase, { channel, kind, ...said });
      const nextWordAt = new Date(bank().clock.now().getTime() + DAY).toISOString();
      await bank().does("zhou", acceptCase, { caseId, acknowledgement: "您的事由我负责。", nextWordAt });
      return caseId;
    },
  };
}
