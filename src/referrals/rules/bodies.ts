import type { Said } from "../../kernel/refusal.ts";

/** Who passes a complaint on to us, or asks about one, as data; the words are those the bodies use of themselves. */
export const BODIES = {
  nfra_12378: { zh: "12378金融监管热线", en: "12378 financial regulator hotline (NFRA)" },
  pboc_12363: { zh: "12363人民银行热线", en: "12363 central bank hotline (PBoC)" },
  csrc_12386: { zh: "12386证监会热线", en: "12386 securities regulator hotline (CSRC)" },
  samr_12315: { zh: "12315市场监管平台", en: "12315 market regulation platform (SAMR)" },
  gov_12345: { zh: "12345政务服务热线", en: "12345 government hotline" },
  petition: { zh: "信访部门", en: "petition office" },
  consumer_association: { zh: "消费者协会", en: "consumer association" },
  mediation: { zh: "调解组织", en: "mediation body" },
  arbitration: { zh: "仲裁机构", en: "arbitration body" },
  court: { zh: "法院", en: "court" },
  platform: { zh: "互联网投诉平台", en: "online complaint platform" },
  other: { zh: "其他机构", en: "another body" },
} as const satisfies Record<string, Said>;
export type BodyKey = keyof typeof BODIES;
export const BODY_KEYS = Object.keys(BODIES) as BodyKey[];
