import { addEvidence, type NewEvidence } from "../../evidence/actions/add-evidence.ts";
import { citeEvidence } from "../../evidence/actions/cite-evidence.ts";
import { holdCase } from "../../evidence/actions/hold-case.ts";
import { noteOnEvidence } from "../../evidence/actions/note-on-evidence.ts";
import { shareEvidence } from "../../evidence/actions/share-evidence.ts";
import type { Paper } from "../papers/all-papers.ts";
import type { CastKey } from "../people-cast.ts";
import type { Beat, Stage } from "../stage.ts";
import { beat } from "./beat.ts";

/** Adds one paper as evidence; a demo told without a place for files has none. */
async function add(stage: Stage, who: CastKey, at: Date, paper: Paper, said: Omit<NewEvidence, "caseId" | "file">) {
  const file = stage.papers?.[paper];
  if (!file) return null;
  return stage.as(who, at, (act) => addEvidence(act, { caseId: stage.caseId, file, ...said }));
}

/** What the customer brings along: a picture of the screen, and the call as it was recorded. */
export const broughtAlong: Beat = beat("papers of the customer", 4, 30, async (stage, at) => {
  await add(stage, stage.owner, at, "screenshot", {
    source: "customer",
    title: "手机截图：三次都没有办成",
    kind: "screenshot",
    proves: "顾客三次操作的时间",
    extract: "14:41:08 · 14:47:33 · 14:55:20",
  });
  await add(stage, stage.owner, at, "recording", {
    source: "staff",
    title: "来电录音",
    kind: "recording",
    proves: "顾客来电时的原话",
  });
});

/** What the customer has in hand of a payment, and the call as it was recorded. */
export const slipBrought: Beat = beat("a slip of the customer", 4, 30, async (stage, at) => {
  await add(stage, stage.owner, at, "receipt", {
    source: "customer",
    title: "顾客手里的回单",
    kind: "receipt",
    proves: "金额和入账时间",
  });
  await add(stage, stage.owner, at, "recording", { source: "staff", title: "来电录音", kind: "recording" });
});

/** What the department found in its own systems, for its task. */
export const foundFor = (index: number, who: (stage: Stage) => CastKey): Beat =>
  beat(`papers of task ${index + 1}`, 3, 20, (stage, at) =>
    add(stage, who(stage), at, "log", {
      source: "staff",
      title: "网关日志 11月13日",
      kind: "record",
      proves: "三次请求均在截止之前到达",
      extract: "14:41:08 · 14:47:33 · 14:55:20  503",
      taskId: stage.taskIds[index]!,
    }),
  );

/** The clause the decision rests on, cited for it and shown to the customer. */
export const laidBefore: Beat = beat("papers of the decision", 3, 25, async (stage, at) => {
  const contract = await add(stage, stage.owner, at, "agreement", {
    source: "staff",
    title: "云悦90天持有期 销售协议",
    kind: "contract",
    proves: "截止时间和系统原因怎么办",
    extract: "15:00前提交的赎回，按当日净值确认。",
  });
  if (!contract) return;
  const of = { caseId: stage.caseId, evidenceId: contract.evidenceId };
  await stage.as(stage.owner, at, (act) =>
    noteOnEvidence(act, { ...of, page: 2, body: "看第4.2条和4.3条，三次都在15:00之前。" }),
  );
  await stage.as(stage.owner, at, (act) => citeEvidence(act, { ...of, cited: true }));
  await stage.as(stage.owner, at, (act) =>
    shareEvidence(act, { ...of, caption: "您和我们签的协议，赎回的截止时间写在第4.2条。" }),
  );
});

/** The hold that a dispute outside asks for. */
export const keptForOutside: Beat = beat("legal hold", 5, 40, (stage, at) =>
  stage.as(stage.supervisor, at, (act) =>
    holdCase(act, { caseId: stage.caseId, reason: "顾客已申请仲裁，全部材料保全到裁决生效。" }),
  ),
);
