import type { Paper, PaperScope, PartyRole } from "./party.ts";

/** What somebody behind a case is, and what proves it, in words: on pages and in case files. */
interface PartyWords {
  role: Record<PartyRole, string>;
  paper: Record<Paper, string>;
  scope: Record<PaperScope, string>;
}

const zh: PartyWords = {
  role: {
    agent: "代理人",
    heir: "继承人",
    joint: "共同投诉人",
    third_party: "第三方",
  },
  paper: {
    power_of_attorney: "授权委托书",
    notarised_authority: "公证委托书",
    lawyer_retainer: "律师委托手续",
    guardianship: "监护证明",
    parent_of_minor: "未成年人父母证明",
    kinship_proof: "亲属关系证明",
    notarised_succession: "继承权公证书",
    will: "遗嘱",
    court_ruling: "法院裁判文书",
  },
  scope: { whole: "全权，可代为同意", convey: "只代为转达" },
};

const en: PartyWords = {
  role: { agent: "Agent", heir: "Heir", joint: "Joint complainant", third_party: "Third party" },
  paper: {
    power_of_attorney: "power of attorney",
    notarised_authority: "notarised authority",
    lawyer_retainer: "lawyer's retainer",
    guardianship: "proof of guardianship",
    parent_of_minor: "proof of being a minor's parent",
    kinship_proof: "proof of kinship",
    notarised_succession: "notarised certificate of succession",
    will: "will",
    court_ruling: "court ruling",
  },
  scope: { whole: "Whole: may agree on the customer's behalf", convey: "Only to convey" },
};

export const PARTY_WORDS = { zh, en };
