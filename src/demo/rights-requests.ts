import { sql } from "kysely";
import { revealIdentifier } from "../customers/actions.ts";
import { holdCase } from "../evidence/actions/hold-case.ts";
import type { Actor } from "../kernel/authority.ts";
import type { Decision } from "../kernel/refusal.ts";
import type { Act } from "../platform/act.ts";
import type { Database } from "../platform/db/database.ts";
import { idsAt } from "../platform/ids.ts";
import { decideRightsRequest, takeRightsRequest, verifyRequester } from "../privacy/actions/rights-requests.ts";
import { officeBefore } from "./office-hours.ts";
import type { Cast } from "./people.ts";
import type { Setting } from "./tell-case.ts";

interface Told {
  kind: string;
  /** Place of the customer among those with a Chinese name; without it somebody whose only case ended long ago. */
  customer?: number;
  relation: string;
  wish: string;
  daysAgo: number;
  how?: string;
  answer?: string;
  /** Where they can turn next, when not all was granted. */
  route?: string;
  /** Why their case is kept beyond its time. */
  hold?: string;
}

const ROUTE = "不同意的，可以向国家金融监督管理总局当地机构反映，也可以向人民法院起诉。";
const REQUESTS: readonly Told[] = [
  {
    kind: "delete",
    relation: "self",
    wish: "卡都销了，我的投诉和电话也请删掉。",
    daysAgo: 31,
    how: "回拨登记的电话，核对了证件后四位",
    answer: "您的投诉依法要从结束起保存三年。在此之前我们只存不用，期满即删除。",
    route: ROUTE,
  },
  {
    kind: "delete",
    relation: "self",
    wish: "不想再留任何记录，请全部删除。",
    daysAgo: 24,
    how: "本人持证件到网点，由柜员核对",
    answer: "您的投诉依法要保存，且已进入诉讼，须留到诉讼结束。在此之前我们只存不用。",
    route: ROUTE,
    hold: "顾客已起诉，等法院结果",
  },
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
    daysAgo: 4,
  },
];

/** Who looked at a number, and why. */
const REVEALS = [
  { who: "zhou", reason: "约好下午回电", daysAgo: 9 },
  { who: "chen", reason: "核对回访电话", daysAgo: 5 },
  { who: "zhou", reason: "短信没送到，改打电话", daysAgo: 4 },
  { who: "zhou", reason: "顾客来电，核对是本人", daysAgo: 3 },
] as const;

const DAY_MS = 86_400_000;
type Stage = Pick<Setting, "db" | "zone" | "cast" | "startedAt" | "customers">;

const MINUTE_MS = 60_000;

/** What compliance has before it: requests open and answered, cases only stored, one of them on hold, and who looked. */
export async function tellRightsRequests({ db, zone, cast, startedAt, customers }: Stage): Promise<void> {
  if (await db.selectFrom("rights_request").select("request_id").limit(1).executeTakeFirst()) return;
  // Their wishes are told in Chinese.
  const chinese = customers.filter(({ name }) => /\p{Script=Han}/u.test(name));
  const ended = await endedLongAgo(db, new Date(startedAt.getTime() - 45 * DAY_MS));
  const told = REQUESTS.flatMap((one) => {
    const of = one.customer === undefined ? ended.shift() : chinese[one.customer];
    return of ? [{ ...one, of }] : [];
  });
  const acts = [...told.flatMap((one) => stepsOf(one, cast.actors.shao)), ...(await revealsOf(db, cast))];
  await db.transaction().execute(async (tx) => {
    // The house's journal is written in the order of time; a weekend brings some of these instants close together.
    let before = 0;
    for (const { actor, daysAgo, run } of acts.sort((a, b) => b.daysAgo - a.daysAgo)) {
      const office = officeBefore(zone, new Date(startedAt.getTime() - daysAgo * DAY_MS), (daysAgo * 47) % 480);
      const now = new Date(Math.max(office.getTime(), before + 7 * MINUTE_MS));
      before = now.getTime();
      const [announce, afterCommit] = [() => undefined, () => undefined];
      await run({ actor, now, zone, tx, newId: idsAt(now), requestId: "demo", announce, afterCommit });
    }
  });
}

interface Step {
  actor: Actor;
  daysAgo: number;
  run(act: Act): Promise<unknown>;
}

function stepsOf(told: Told & { of: { id: string; name: string; caseId?: string } }, actor: Actor): Step[] {
  const { kind, relation, wish, how, answer, route, hold, of, daysAgo } = told;
  const input = { kind, relation, wish, customerId: of.id, requesterName: of.name };
  let requestId = "";
  const take = async (act: Act) => {
    requestId = must(await takeRightsRequest(act, input)).requestId;
  };
  const steps: Step[] = [{ actor, daysAgo, run: take }];
  if (how) steps.push(at(1, async (act) => must(await verifyRequester(act, { requestId, how, version: 1 }))));
  if (hold) steps.push(at(2, async (act) => must(await holdCase(act, { caseId: of.caseId!, reason: hold }))));
  const said = { decision: route ? ("partly" as const) : ("granted" as const), version: 2, route };
  if (answer) steps.push(at(5, async (act) => must(await decideRightsRequest(act, { requestId, answer, ...said }))));
  return steps;

  function at(later: number, run: Step["run"]): Step {
    return { actor, daysAgo: daysAgo - later, run };
  }
}

async function revealsOf(db: Database, cast: Cast): Promise<Step[]> {
  const steps: Step[] = [];
  for (const [nth, { who, reason, daysAgo }] of REVEALS.entries()) {
    const actor = cast.actors[who];
    const row = await db
      .selectFrom("cases as c")
      .innerJoin("customer as k", "k.customer_id", "c.customer_id")
      .select("k.customer_id")
      .where("k.phone", "is not", null)
      .where("c.owner_id", "=", actor.id)
      .orderBy("c.received_at", "desc")
      .offset(nth)
      .limit(1)
      .executeTakeFirst();
    if (!row) continue;
    const input = { customerId: row.customer_id, field: "phone" as const, reason };
    steps.push({ actor, daysAgo, run: async (act) => must(await revealIdentifier(act, input)) });
  }
  return steps;
}

/** Customers whose only case ended before then, the earliest first. */
async function endedLongAgo(db: Database, before: Date): Promise<{ id: string; name: string; caseId: string }[]> {
  const { rows } = await sql<{ id: string; name: string; caseId: string }>`
    select k.customer_id as id, k.name, c.case_id as "caseId" from cases c join customer k using (customer_id)
    where c.state = 'closed' and c.closed_at < ${before}::timestamptz and k.name ~ '^[一-龥]{2,4}$'
      and not exists (select from cases o where o.customer_id = c.customer_id and o.case_id <> c.case_id)
    order by c.closed_at, c.case_id limit 2`.execute(db);
  return rows;
}

function must<T>(decision: Decision<T>): T {
  if (decision.ok) return decision.value;
  throw new Error(`demo, a rights request: ${decision.refusal.code}`);
}
