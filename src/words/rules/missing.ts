import { normalise } from "./normalise.ts";

/** What a good reply holds (§5.2, missing element). */
export const ELEMENTS = [
  "empathy",
  "next_step",
  "time",
  "contact",
  "reason_to_come",
  "what_to_bring",
  "route",
] as const;
export type Element = (typeof ELEMENTS)[number];

export const FEELINGS = ["none", "upset", "angry", "despair"] as const;
export type Feeling = (typeof FEELINGS)[number];

/** What is known of the conversation a text belongs to. */
export interface ReplyContext {
  /** How the customer's last words sound. */
  feeling?: Feeling;
  /** The text ends the matter: with an account or a refusal. */
  final?: boolean;
}

/** Shorter texts are a turn of a talk, not a reply. */
const REPLY_UNITS = 40;

const SAYS: Readonly<Record<Exclude<Element, "reason_to_come" | "what_to_bring">, RegExp>> = {
  empathy:
    /抱歉|对不起|致歉|道歉|歉意|理解你|理解.{0,6}(?:心情|感受|着急)|能感受|体会|添麻烦|不便|着急|担心|让你.{0,6}(?:等|跑|费心|受)|辛苦你|换作是我|谢谢你.{0,6}(?:告诉|反映|指出)|\b(?:sorry|apologi[sz]e|understand how|understand why|appreciate how|frustrat|upset|worr(?:y|ied|ying)|inconvenience|thank you for (?:telling|raising|bearing))/,
  next_step:
    /(?:我|我们|专人|同事|专员|本行|这边)[^。!?;\n]{0,24}(?:核实|核查|调查|查|联系|回电|答复|回复|反馈|处理|跟进|转|申请|提交|登记|安排|寄|办理|说明|复核)|下一步|接下来|已(?:经)?(?:为你|帮你|登记|提交|受理|转|更正|处理|退|办)|\b(?:i|we)(?:'ll| will|'ve| have| am going| are going)\b|next step|\bhas been (?:logged|raised|sent|corrected|refunded)/,
  time: /\d{1,2}[点时:]|\d{1,2}[日号]|(?:今|明|后)天|今日|明日|当天|周[一二三四五六日末]|星期|工作日|小时|分钟|月底|[一二两三四五六七八九十\d]+个?(?:天|日|周|月)|\b(?:today|tomorrow|tonight|monday|tuesday|wednesday|thursday|friday|saturday|sunday|within|by the|days?|hours?|minutes?|weeks?|a\.?m|p\.?m)\b/,
  contact:
    /电话|热线|\d{3,4}-?\d{3,8}|直接回复|回复(?:本|这|此)|联系我|找我|编号|邮箱|微信|专线|客户经理|随时(?:联系|问)|\b(?:call|phone|reply to|contact|reach|email|e-mail|reference|ring) (?:me|us|this|back|number|is|on|at|the)?/,
  route:
    /复核|复议|再次申请|申诉|调解|仲裁|诉讼|监管|12378|12315|不(?:认可|同意|接受|满意)[^。]{0,20}(?:可以|可)|\b(?:review|appeal|ombudsman|mediation|arbitration|regulator|if you (?:disagree|are not satisfied|do not accept))/,
};

const COME =
  /(?:请|麻烦|烦请|需要|须|要|得)你?[^,。!?;\n]{0,8}(?:(?:到|来|前往|去)[^,。!?;\n]{0,10}(?:网点|柜台|柜面|分行|支行|营业厅|营业部|门店|大厅|公司|银行|店里|现场|一趟)|携带|带上)|\b(?:come|go|visit|call in) (?:in )?(?:to|at|into|by)? ?(?:the|our|your|a|any)? ?(?:nearest )?(?:branch|counter|office|shop|store|desk)\b/;
const WHY =
  /因为|由于|原因是|为了|以便|才能|需要本人|须本人|当面|核对身份|核验|签字|签署|面签|\b(?:because|so that|in order to|to (?:sign|verify|confirm|show|prove)|as we need)\b/;
const WITH_WHAT =
  /(?:携带|带上|带好|带着|请带|准备|出示|凭|持)[^。!?;\n]{0,24}(?:证|卡|票|单|合同|材料|资料|原件|复印件|凭证|护照|存折)|(?:无需|不用|不需要|什么都不用)(?:携带|带|准备)|\b(?:bring|with (?:your|you)|have (?:your|ready)|show) [^.!?]{0,40}(?:id|passport|card|receipt|contract|document|papers?|licen[cs]e)|\bno need to bring\b/;

/**
 * What a reply to a customer lacks (§5.2): a word for feelings that run high, the next step, its time, a way to reach us;
 * for who is asked to come, why and with what; for who gets a last answer, where to go with another view.
 */
export function missingIn(written: string, { feeling = "none", final = false }: ReplyContext = {}): Element[] {
  const { text } = normalise(written);
  const missing: Element[] = [];
  const needs = (element: keyof typeof SAYS, when: boolean) =>
    when && !SAYS[element].test(text) && missing.push(element);
  const reply = text.length >= (/[一-鿿]/.test(text) ? REPLY_UNITS : REPLY_UNITS * 3);
  needs("empathy", feeling === "angry" || feeling === "despair" || (feeling === "upset" && reply));
  needs("next_step", reply && !final);
  needs("time", reply && !final);
  needs("contact", reply);
  if (COME.test(text)) {
    if (!WHY.test(text)) missing.push("reason_to_come");
    if (!WITH_WHAT.test(text)) missing.push("what_to_bring");
  }
  needs("route", final);
  return missing;
}
