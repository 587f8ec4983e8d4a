import type { Actor } from "../kernel/authority.ts";
import type { Decision } from "../kernel/refusal.ts";
import type { Act } from "../platform/act.ts";
import type { Database } from "../platform/db/database.ts";
import { idsAt } from "../platform/ids.ts";
import { decideRightsRequest, takeRightsRequest, verifyRequester } from "../privacy/actions/rights-requests.ts";

interface Told {
  kind: string;
  /** Place of the customer among those with a Chinese name. */
  customer: number;
  relation: string;
  wish: string;
  daysAgo: number;
  how?: string;
  answer?: string;
}

const REQUESTS: readonly Told[] = [
  {
    kind: "copy",
    customer: 3,
    relation: "self",
    wish: "请把你们记着我的东西都给我一份，我要自己看看。",
    daysAgo: 16,
    how: "回拨登记的电话，核对了证件后四位",
    answer: "副本已当面交给您本人，共一份，另附说明。",
  },
  {
    kind: "delete",
    customer: 1,
    relation: "self",
    wish: "事情了结了，请把我的电话和投诉都删掉。",
    daysAgo: 12,
    how: "本人持证件到网点，由柜员核对",
  },
  {
    kind: "explain",
    customer: 5,
    relation: "agent",
    wish: "我父亲的投诉为什么定成这个严重度？是机器定的吗？",
    daysAgo: 2,
  },
];

const DAY_MS = 86_400_000;

/** Three requests about personal data, as compliance has them: one answered, one to be answered, one to be verified. */
export async function tellRightsRequests(
  db: Database,
  {
    actor,
    zone,
    startedAt,
    customers,
  }: { actor: Actor; zone: string; startedAt: Date; customers: readonly { id: string; name: string }[] },
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    if (await tx.selectFrom("rights_request").select("request_id").limit(1).executeTakeFirst()) return;
    // Their wishes are told in Chinese.
    const chinese = customers.filter(({ name }) => /\p{Script=Han}/u.test(name));
    for (const told of REQUESTS) {
      const customer = chinese[told.customer]!;
      const at = (days: number): Act => {
        const now = new Date(startedAt.getTime() - days * DAY_MS);
        const [announce, afterCommit] = [() => undefined, () => undefined];
        return { actor, now, zone, tx, newId: idsAt(now), requestId: "demo", announce, afterCommit };
      };
      const { kind, relation, wish, how, answer, daysAgo } = told;
      const input = { kind, relation, wish, customerId: customer.id, requesterName: customer.name };
      const { requestId } = must(await takeRightsRequest(at(daysAgo), input));
      if (how) must(await verifyRequester(at(daysAgo - 0.1), { requestId, how, version: 1 }));
      if (answer)
        must(await decideRightsRequest(at(daysAgo - 5), { requestId, decision: "granted", answer, version: 2 }));
    }
  });
}

function must<T>(decision: Decision<T>): T {
  if (decision.ok) return decision.value;
  throw new Error(`demo, a rights request: ${decision.refusal.code}`);
}
