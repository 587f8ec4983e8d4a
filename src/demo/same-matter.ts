import { acceptCase } from "../cases/actions/accept-case.ts";
import { receiveCase } from "../cases/actions/receive-case.ts";
import { sendMessage } from "../cases/actions/send-message.ts";
import type { Decision } from "../kernel/refusal.ts";
import { dayIn, startOfDay } from "../kernel/zone.ts";
import { linkRepeat } from "../matters/actions/link-repeat.ts";
import { mergeCase } from "../matters/actions/merge-case.ts";
import type { Act } from "../platform/act.ts";
import type { Tx } from "../platform/db/database.ts";
import { idsAt } from "../platform/ids.ts";
import type { CastKey } from "./people-cast.ts";
import type { Setting } from "./tell-case.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const ACKNOWLEDGEMENT = "您好，您说的事我都记下了，由我负责到底。明天我会告诉您查到什么。";
const PROGRESS = "您好，柜台那天的录像和凭证已经调出来了，正在核对，明天给您说清楚。";

/** Husband and wife who each tell of one certificate of deposit, merged into one case; and a complaint made again. */
export async function tellSameMatter(setting: Setting): Promise<void> {
  await setting.db.transaction().execute(async (tx) => {
    const earlier = await tx
      .selectFrom("cases")
      .select(["case_id", "customer_id"])
      .where("owner_id", "=", setting.cast.actors.zhou.id)
      .where("state", "=", "closed")
      .where("complained_person_id", "is", null)
      .where("customer_id", "is not", null)
      .orderBy("closed_at", "desc")
      .limit(1)
      .executeTakeFirst();
    const told = await tx.selectFrom("case_merge").select("case_id").limit(1).executeTakeFirst();
    if (told || !earlier) return;
    await tellMerged(setting, tx);
    await tellRepeat(setting, tx, { caseId: earlier.case_id, customerId: earlier.customer_id! });
  });
}

async function tellMerged(setting: Setting, tx: Tx): Promise<void> {
  const chinese = setting.customers.filter(({ name }) => /\p{Script=Han}/u.test(name));
  const of = (title: string, place: number) => chinese.filter(({ name }) => name.endsWith(title))[place]!.id;
  const husband = await taken(setting, tx, {
    days: 3,
    customerId: of("先生", 9),
    words: "我和爱人3月存的三年大额存单，上周去柜台只是想问利息，回来一查，整张单子被提前支取了，利息少了一大截。",
    title: "大额存单被误作提前支取",
    progress: true,
  });
  const wife = await taken(setting, tx, {
    days: 2,
    customerId: of("女士", 9),
    words: "我爱人前天打过电话，就是那张三年大额存单的事。存单是我们俩的钱，柜台没问清楚就给支取了，我也要一个说法。",
    title: "夫妻存单未问清就被支取",
  });
  const act = actAt(setting, tx, "zhou", { days: 2, hour: 15 });
  const merge = { caseId: husband, otherId: wife, reason: "来电核对过：夫妻二人说的是同一张存单，尾号一致" };
  must(await mergeCase(act, merge));
}

async function tellRepeat(setting: Setting, tx: Tx, earlier: { caseId: string; customerId: string }): Promise<void> {
  const caseId = await taken(setting, tx, {
    days: 2,
    customerId: earlier.customerId,
    words: "上次投诉你们说办好了，我等了这些天，答应的还是没有兑现，又得来找你们一次。到底什么时候能办完？",
    title: "上次答应的事还没有兑现",
  });
  const link = { caseId, earlierId: earlier.caseId, reason: "顾客说的就是上次那件，答应的补救没有到位" };
  must(await linkRepeat(actAt(setting, tx, "zhou", { days: 2, hour: 16 }), link));
}

interface Told {
  days: number;
  customerId: string;
  words: string;
  title: string;
  progress?: boolean;
}

/** Takes a complaint in and on, as 周晓棠 on the telephone. */
async function taken(setting: Setting, tx: Tx, told: Told): Promise<string> {
  const { customerId, words, title, days } = told;
  const at = (hour: number) => actAt(setting, tx, "zhou", { days, hour });
  const { caseId } = must(
    await receiveCase(at(9.6), {
      channel: "phone",
      kind: "complaint",
      causes: [],
      severity: 2,
      product: "定期存款",
      customer: { customerId },
      words,
      title,
    }),
  );
  const nextWordAt = new Date(setting.startedAt.getTime() + 1.3 * DAY_MS).toISOString();
  must(await acceptCase(at(9.8), { caseId, acknowledgement: ACKNOWLEDGEMENT, nextWordAt }));
  const body = told.progress ? PROGRESS : "您好，已经在核对了，有结果马上告诉您。";
  must(await sendMessage(at(11.2), { caseId, direction: "out", body, nextWordAt }));
  return caseId;
}

/** An act of somebody of the demo, so many days before it was started, at an hour of the organisation's day. */
export function actAt(
  { cast, zone, startedAt }: Setting,
  tx: Tx,
  who: CastKey,
  { days, hour }: { days: number; hour: number },
): Act {
  const day = startOfDay(zone, dayIn(zone, new Date(startedAt.getTime() - days * DAY_MS)));
  const now = new Date(day.getTime() + hour * HOUR_MS);
  const [announce, afterCommit] = [() => undefined, () => undefined];
  return { actor: cast.actors[who], now, zone, tx, newId: idsAt(now), requestId: "demo", announce, afterCommit };
}

export function must<T>(decision: Decision<T>): T {
  if (decision.ok) return decision.value;
  throw new Error(`demo, one matter: ${decision.refusal.code}`);
}
