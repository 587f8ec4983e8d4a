import type { Telling } from "../story.ts";

/** One of several wordings, so that the second telling of a story does not repeat the first. */
export const pick = (t: Telling, ...wordings: readonly string[]): string => wordings[t.nth % wordings.length]!;

/** A sum as people say it: 1,286.00 becomes 1286. */
export const spoken = (sum: string): string => sum.replaceAll(",", "").replace(/\.\d+$/, "");

/** Where to go on disagreement (R8), bank products. */
export const orElse = (t: Telling): string =>
  pick(
    t,
    "如不认可，可向本行合规与消费者权益部申请复核，也可向当地金融消费纠纷调解组织申请调解。",
    "您如有不同意见，可在收到本答复30日内向本行合规与消费者权益部申请复核，或向当地金融消费纠纷调解组织申请调解。",
    "对这个结果有异议的，合规与消费者权益部受理复核申请；您也可以选择当地金融消费纠纷调解组织调解，两条路不分先后。",
  );

/** The same for securities business. */
export const orElseSecurities = (t: Telling): string =>
  pick(
    t,
    "如不认可，可向本行合规与消费者权益部申请复核，也可向当地证券期货纠纷调解组织申请调解。",
    "有不同意见，可在收到本答复30日内向本行合规与消费者权益部申请复核，也可申请证券期货纠纷调解，或依协议约定的方式解决。",
  );

/** The same for insurance sold by the bank. */
export const orElseInsurance = (t: Telling): string =>
  pick(
    t,
    "如不认可，可向本行合规与消费者权益部申请复核，也可向当地保险合同纠纷调解组织申请调解。",
    "您有不同意见的，30日内可向本行合规与消费者权益部申请复核；保险合同本身的争议，也可向当地保险合同纠纷调解组织申请调解。",
  );
