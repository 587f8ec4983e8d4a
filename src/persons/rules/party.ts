/** Who may stand behind a case beside its customer (§2; 银保监会令 2020 年第 3 号第十二、十四条). */
export const PARTY_ROLES = ["agent", "heir", "joint", "third_party"] as const;
export type PartyRole = (typeof PARTY_ROLES)[number];

/** What may prove that somebody speaks for the customer, or comes after them. */
export const PAPERS = {
  agent: ["power_of_attorney", "notarised_authority", "lawyer_retainer", "guardianship", "parent_of_minor"],
  heir: ["kinship_proof", "notarised_succession", "will", "court_ruling"],
} as const;
export type Paper = (typeof PAPERS)[keyof typeof PAPERS][number];
export const PAPER_KEYS = [...PAPERS.agent, ...PAPERS.heir] as const;

/** How far an authority goes: to speak and agree in the customer's stead, or only to bring and take words. */
export const PAPER_SCOPES = ["whole", "convey"] as const;
export type PaperScope = (typeof PAPER_SCOPES)[number];

/** Somebody behind a case, as rules see them. Days are calendar days of the organisation. */
export interface Party {
  partyId: string;
  role: PartyRole;
  name: string;
  /** Speaks for the joint complainants. */
  represents: boolean;
  paper: Paper | null;
  scope: PaperScope | null;
  /** The last day the paper holds; null where it has no end. */
  validUntil: string | null;
  ended: boolean;
}

/** Whether somebody's right to speak is on file: of no matter, missing, past its day, or there. */
export type Standing = "not_needed" | "missing" | "expired" | "valid";

export function standingOf(p: Pick<Party, "role" | "paper" | "validUntil">, today: string): Standing {
  if (p.role !== "agent" && p.role !== "heir") return "not_needed";
  if (p.paper === null) return "missing";
  return p.validUntil !== null && p.validUntil < today ? "expired" : "valid";
}
