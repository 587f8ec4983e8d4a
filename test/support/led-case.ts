import { acceptCase } from "../../src/cases/actions/accept-case.ts";
import { closeCase } from "../../src/cases/actions/close-case.ts";
import { decideResponsibility } from "../../src/cases/actions/decide-responsibility.ts";
import { editDetails } from "../../src/cases/actions/edit-details.ts";
import { enterDeciding } from "../../src/cases/actions/enter-deciding.ts";
import { receiveCase } from "../../src/cases/actions/receive-case.ts";
import { recordAgreement, recordAnswer } from "../../src/cases/actions/record-agreement.ts";
import { recordDemand } from "../../src/cases/actions/record-demand.ts";
import { proposeRemedy, settleRemedy } from "../../src/cases/actions/remedy.ts";
import { restateNeed } from "../../src/cases/actions/restate-need.ts";
import { sendAccount } from "../../src/cases/actions/send-account.ts";
import { sendProposal } from "../../src/cases/actions/send-proposal.ts";
import { understandCase } from "../../src/cases/actions/understand-case.ts";
import type { State } from "../../src/cases/rules/states.ts";
import type { Bank } from "./bank.ts";

export const ACCOUNT = {
  facts: "11月13日14:32至15:07系统故障，您的三次申请都没有办成。",
  responsibility: "责任在我们。",
  done: "已按原申请日办妥，并免去手续费。",
  routes: ["internal_review" as const, "industry_mediation" as const],
  closing: "谢谢您告诉我们。",
};

/** Leads a case of 周晓棠 along the main path as far as asked, and gives its id. */
export async function ledCase(
  bank: Bank,
  upTo: State,
  facts: Partial<Record<`complained${"Person" | "Department"}${"Id" | "Said"}`, string>> = {},
): Promise<string> {
  const later = (hours: number) => new Date(bank.clock.now().getTime() + hours * 3_600_000).toISOString();
  const { caseId } = await bank.does("zhou", receiveCase, {
    channel: "phone",
    words: "基金赎回点了三次都没成功，第二天净值跌了，你们总得给个说法。",
    kind: "complaint",
    causes: ["product_service.defect"],
    severity: 2,
    phase: "after_sale",
    product: "云悦90天持有期",
    customer: { name: "沈女士", phone: "13800006027" },
    ...facts,
  });
  const steps: [State, () => Promise<unknown>][] = [
    ["received", async () => undefined],
    [
      "accepted",
      () => bank.does("zhou", acceptCase, { caseId, acknowledgement: "您的事由我负责到底。", nextWordAt: later(4) }),
    ],
    [
      "understood",
      async () => {
        await bank.does("zhou", restateNeed, {
          caseId,
          businessNeed: "查清是谁的原因",
          emotionalNeed: "被认真对待",
          needState: "confirmed",
        });
        await bank.does("zhou", editDetails, { caseId, title: "赎回三次失败" });
        await bank.does("zhou", understandCase, { caseId });
      },
    ],
    ["deciding", () => bank.does("zhou", enterDeciding, { caseId, reason: "故障通报已写明，事实清楚。" })],
    [
      "proposed",
      async () => {
        await bank.does("zhou", decideResponsibility, {
          caseId,
          responsibility: "company",
          finding: "upheld",
          reason: "系统故障",
        });
        await bank.does("zhou", recordDemand, { caseId, demand: "按原来的日子算" });
        await bank.does("zhou", proposeRemedy, { caseId, kind: "redo", text: "按原申请日办理", currency: "CNY" });
        await bank.does("liang", settleRemedy, { caseId, approve: true });
        await bank.does("zhou", sendProposal, { caseId, message: "沈女士，我们将按您原申请的日期办理。" });
      },
    ],
    ["agreed", () => bank.does("zhou", recordAgreement, { caseId, agreement: "accepted" })],
    ["accounted", () => bank.does("zhou", sendAccount, { caseId, ...ACCOUNT })],
    [
      "closed",
      async () => {
        await bank.does("zhou", recordAnswer, { caseId, agreement: "accepted" });
        await bank.does("zhou", closeCase, { caseId, routes: [] });
      },
    ],
  ];
  for (const [state, step] of steps) {
    await step();
    if (state === upTo) return caseId;
  }
  throw new Error(`no led case ends in ${upTo}`);
}
