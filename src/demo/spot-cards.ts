import { v7 } from "uuid";
import type { Tx } from "../platform/db/database.ts";
import { answerCall } from "../spot/actions/answer-call.ts";
import { convertCard } from "../spot/actions/convert-card.ts";
import { keepCard } from "../spot/actions/keep-card.ts";
import type { Entry } from "../spot/rules/card.ts";
import { asColleagues } from "./demo-act.ts";
import type { CastKey } from "./people-cast.ts";

type Tap = Entry extends infer E ? (E extends Entry ? Omit<E, "entryId" | "at"> : never) : never;
/** A tap, and how many minutes after the card began. */
type Tapped = [minute: number, tap: Tap];

/** At the bank's own counter, right now: 周晓棠 has a customer before her and is at the third step. */
const WAITED_TOO_LONG: Tapped[] = [
  [0, { kind: "place_said", text: "总行营业大厅2号窗口" }],
  [0.7, { kind: "step_set", step: "separate", on: true }],
  [1.2, { kind: "step_set", step: "seat", on: true }],
  [1.6, { kind: "conduct_set", conduct: "shouting", on: true }],
  [2, { kind: "person_said", text: "骆女士，40岁左右" }],
  [2.1, { kind: "noted", text: "“排了一小时，又说材料不对要重来”" }],
  [3.4, { kind: "noted", text: "有心脏病史，带着药" }],
];

/** In a branch, this morning: a threat, the supervisor came, and nobody has made a case of it yet. */
const THREATENED: Tapped[] = [
  [0, { kind: "place_said", text: "城东支行大厅" }],
  [0.5, { kind: "conduct_set", conduct: "threat", on: true }],
  [0.6, { kind: "harmed_set", who: "staff", how: "threatened", on: true }],
  [0.8, { kind: "called" }],
  [2, { kind: "step_set", step: "separate", on: true }],
  [3, { kind: "step_set", step: "seat", on: true }],
  [4, { kind: "noted", text: "“今天不给我销户，你们谁也别想下班”" }],
  [5, { kind: "witness_noted", text: "保安李师傅、3号窗口柜员" }],
  [9, { kind: "step_set", step: "listen", on: true }],
  [12, { kind: "step_set", step: "restate", on: true }],
  [13, { kind: "step_set", step: "next_step", on: true }],
];

/** Half an hour ago, over a swallowed card: it has become a case. */
const SETTLED: Tapped[] = [
  [0, { kind: "place_said", text: "总行自助服务区" }],
  [1, { kind: "step_set", step: "separate", on: true }],
  [2, { kind: "conduct_set", conduct: "shouting", on: true }],
  [2, { kind: "conduct_set", conduct: "filming", on: true }],
  [3, { kind: "step_set", step: "listen", on: true }],
  [4, { kind: "noted", text: "“机器吞了卡，打了三次电话没人接”" }],
  [6, { kind: "step_set", step: "restate", on: true }],
  [7, { kind: "step_set", step: "next_step", on: true }],
];

const MINUTE = 60_000;

/** Three cards on the spot, tapped through the real actions: one going on, one for the supervisor, one that is a case. */
export async function tapSpotCards(tx: Tx, zone: string): Promise<void> {
  const as = await asColleagues(tx, zone);
  const now = new Date();
  const tapped = async (who: CastKey, ago: number, taps: Tapped[]) => {
    const started = now.getTime() - ago * MINUTE;
    const at = (minute: number) => new Date(started + minute * MINUTE);
    const entries = taps.map(([minute, tap]) => ({ entryId: v7(), at: at(minute).toISOString(), ...tap }));
    const input = { spotId: v7(), startedAt: at(0).toISOString(), entries: entries as never };
    const card = await as(who, at(taps.at(-1)![0]), (act) => keepCard(act, input));
    return { ...card, at };
  };
  await tapped("zhou", 4.5, WAITED_TOO_LONG);
  const threat = await tapped("han", 95, THREATENED);
  await as("gu", threat.at(14), (act) => answerCall(act, { callId: threat.call!.callId }));
  const { spotId } = await tapped("chen", 26, SETTLED);
  const customer = { name: "窦先生", phone: "12000007215" };
  await as("chen", new Date(now.getTime() - 8 * MINUTE), (act) => convertCard(act, { spotId, customer }));
}
