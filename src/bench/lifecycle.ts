import type { Ticket } from "./corpus.ts";
import type { Call } from "./drive.ts";

const HOUR_MS = 3_600_000;

/**
 * One case from the first word to its end along the shortest way the rules leave (R1, R3, R6, R8): taken and accepted in
 * one breath, need restated, understood, plain facts, responsibility, account, answer, closed. Eight requests.
 */
export async function leadToEnd(call: Call, { subject, body, email }: Ticket): Promise<void> {
  const { caseId } = (await call("POST", "/v1/cases", {
    channel: "phone",
    words: body,
    title: subject,
    phase: "after_sale",
    product: subject.slice(0, 4),
    causes: ["product_service.defect"],
    severity: 2,
    customer: { name: email.split("@")[0], email },
    accept: {
      acknowledgement: "您的事由我负责到底。",
      nextWordAt: new Date(Date.now() + 4 * HOUR_MS).toISOString(),
    },
  })) as unknown as { caseId: string };
  const act = (method: string, path: string, input: object = {}) => call(method, `/v1/cases/${caseId}/${path}`, input);
  const need = { businessNeed: "查清原因", emotionalNeed: "被认真对待", needState: "confirmed" };
  await act("PUT", "need", need);
  await act("POST", "understand");
  await act("POST", "deciding", { reason: "系统记录已写明，事实清楚。" });
  const decision = { responsibility: "third_party", finding: "not_upheld", reason: "记录可证" };
  await act("POST", "responsibility", decision);
  await act("POST", "account", {
    facts: "经核对系统记录，您说的这笔交易当天已经办成。",
    responsibility: "造成迟延的是收款行。",
    done: "已把凭证交给您，可向收款行查询。",
    routes: ["internal_review"],
  });
  await act("POST", "answer", { agreement: "accepted" });
  await act("POST", "close", { routes: [] });
}
