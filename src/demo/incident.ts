import { acceptCase } from "../cases/actions/accept-case.ts";
import { receiveCase } from "../cases/actions/receive-case.ts";
import { addToIncident, finishIncidentStep } from "../incidents/actions/lead-incident.ts";
import { openIncident } from "../incidents/actions/open-incident.ts";
import { sendIncidentLetter, sendInto } from "../incidents/actions/send-letter.ts";
import type { Tx } from "../platform/db/database.ts";
import type { CastKey } from "./people-cast.ts";
import { actAt, must } from "./same-matter.ts";
import type { Setting } from "./tell-case.ts";

const DAY_MS = 86_400_000;

/** Who tells of one failed upgrade, in their own words, and who takes it on. */
const TOLD: readonly { who: CastKey; title: string; words: string }[] = [
  {
    who: "zhou",
    title: "转账半天了还显示处理中",
    words: "手机银行转账给房东，钱已经扣了，一直显示处理中，对方说没收到。房租今天到期，我两头不是人。",
  },
  {
    who: "chen",
    title: "给孩子转的学费没到账",
    words: "手机银行转账给孩子交学费，显示处理中，钱扣了学校那边没有收到，今天是最后一天，你们快查。",
  },
  {
    who: "zhou",
    title: "转账处理中，货款没到",
    words: "我用手机银行转账付货款，一直显示处理中，钱已经扣了，对方没收到就不发货，耽误一天损失谁赔？",
  },
  {
    who: "chen",
    title: "转出去的钱两头都看不见",
    words: "手机银行转账显示处理中快四个小时，钱扣了，对方没有收到，打热线一直占线，我的钱到底在哪里？",
  },
  {
    who: "chen",
    title: "住院押金转账卡住了",
    words: "给老人交住院押金，手机银行转账一直显示处理中，钱已经扣了，医院没收到，护士来催了两次。",
  },
];

const LETTER = `{name}，您好：今天上午系统升级，手机银行的部分转账没有及时到账，这是我们没有做好，耽误了您的事，向您致歉。
您的钱没有丢：没有到账的，今天18:00前全部补到对方账户，或原路退回。因此多花的费用，请把凭据给我，我逐笔核。
明天我会告诉您这一笔的结果。`;

/** One upgrade that went wrong: five customers, one owner, the checklist under way and one word to all. */
export async function tellIncident(setting: Setting): Promise<void> {
  const { db, startedAt } = setting;
  if (await db.selectFrom("incident").select("incident_id").limit(1).executeTakeFirst()) return;
  await db.transaction().execute(async (tx) => {
    const caseIds = [];
    for (const [place, told] of TOLD.entries()) caseIds.push(await taken(setting, tx, told, place));
    const at = (hour: number) => actAt(setting, tx, "liang", { days: 1, hour });
    const { incidentId } = must(
      await openIncident(at(11.6), {
        title: "系统升级后转账卡在处理中",
        happened:
          "9:10核心系统升级，9:40起部分手机银行转账扣款后没有送达对方行，影响约两百笔。11:20已停止受理新的跨行转账。",
        caseIds: caseIds.slice(0, 3),
      }),
    );
    for (const caseId of caseIds.slice(3))
      must(await addToIncident(at(13.2), { incidentId, caseId, reason: "同一时段、同一现象：扣款后显示处理中" }));
    const note = "13:30电话报告分管行长：五位顾客、约两百笔，已停跨行转账";
    must(await finishIncidentStep(at(13.6), { incidentId, step: "report_head", note }));
    must(await finishIncidentStep(at(14.3), { incidentId, step: "one_voice", note: "口径见信；对外由客户关怀中心说" }));
    const script = "口径已发热线班长和各网点，14:50起用";
    must(await finishIncidentStep(at(14.9), { incidentId, step: "hotline_script", note: script }));
    const nextWordAt = new Date(startedAt.getTime() + 1.2 * DAY_MS).toISOString();
    const sent = must(await sendIncidentLetter(at(15), { incidentId, body: LETTER, nextWordAt }));
    // The job that waits for the commit finds nothing left to send.
    for (const caseId of caseIds) must(await sendInto(at(15.1), sent.letterId, caseId));
  });
}

async function taken(
  setting: Setting,
  tx: Tx,
  { who, title, words }: (typeof TOLD)[number],
  place: number,
): Promise<string> {
  const chinese = setting.customers.filter(({ name }) => /\p{Script=Han}/u.test(name));
  const at = (hour: number) => actAt(setting, tx, who, { days: 1, hour: hour + place * 0.3 });
  const { caseId } = must(
    await receiveCase(at(9.9), {
      channel: "phone",
      kind: "complaint",
      causes: [],
      severity: 3,
      product: "手机银行",
      customer: { customerId: chinese[40 + place * 3]!.id },
      title,
      words,
    }),
  );
  const nextWordAt = new Date(setting.startedAt.getTime() + 0.9 * DAY_MS).toISOString();
  const acknowledgement = "您好，您这笔转账我已记下，由我负责查到底。有结果马上告诉您。";
  must(await acceptCase(at(10.1), { caseId, acknowledgement, nextWordAt }));
  return caseId;
}
