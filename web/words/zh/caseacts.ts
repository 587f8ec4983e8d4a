import { deciding } from "./caseacts/deciding.ts";
import { empty, fault, field, hint } from "./caseacts/fields.ts";
import { handling } from "./caseacts/handling.ts";
import { tasks } from "./caseacts/tasks.ts";

/** Words of the acts on a case: what all share here, the rest by topic in `caseacts/`. */
export const words = {
  act: { ...handling, ...deciding, ...tasks },
  /** Of an approval, the button that was pressed already. */
  settled: {
    first: { title: "批准方案", lead: "批准后，主办才能把方案告知顾客。", submit: "批准", done: "方案已批准" },
    second: { title: "退回方案", lead: "提议人会看到理由，改好再提。", submit: "退回", done: "方案已退回" },
  },
  field,
  hint,
  ours: { yes: "是我方过错", no: "不是我方过错" },
  outside: { yes: "已经裁定", no: "没有裁定，如调解未成、撤回" },
  currency: { CNY: "人民币", USD: "美元", HKD: "港元", EUR: "欧元", GBP: "英镑" },
  toldHow: "系统不代发。请用电话、信件或当面告知顾客，内容记在这里。",
  toldPortal: "顾客在门户马上看得到；系统不另发短信或邮件。",
  reviewAsked: "{name}请求复核的话",
  actingFor: {
    role: "这件由{owner}主办。您以“{by}”角色办理，记在您名下。",
    deputy: "这件由{owner}主办，您代为办理，记在您名下。",
  },
  lacking: "还没有填好：{fields}",
  idle: "还没有填写或改动任何内容。",
  fieldsWrong: "有几处填得不对，见标出的地方。",
  fault,
  empty,
  step: {
    text: "做什么",
    owner: "谁做",
    due: "几时前",
    add: "再加一步",
    remove: "去掉第{at}步",
    lacks: { owner: "每一步由谁做", due: "每一步的时间" },
  },
  causes: { add: "加一个原因", remove: "去掉{name}" },
  settle: {
    demand: "顾客要求",
    responsibility: "责任",
    remedy: "方案",
    by: "{name} {time}提议",
    noDemand: "还没有记录要求",
  },
  stale: {
    title: "您打开后，这里已被改过",
    now: "现在是",
    take: "用现在的",
    keep: "留我写的",
    choose: "先选用现在的，还是留您写的",
  },
};
