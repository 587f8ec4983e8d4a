import type { Agreement, Cause, Channel, Finding, Kind, Phase } from "../../kernel/vocabulary.ts";

/** A complaint that another system has kept: what `receiveCase` takes, and the history it brings along. */
export interface BroughtIn {
  words: string;
  title?: string;
  receivedAt: Date;
  channel: Channel;
  kind: Kind;
  phase?: Phase;
  product?: string;
  severity: number;
  causes: Cause[];
  incidentOn?: string;
  referralNumber?: string;
  history: History | null;
  /** What the source says was done about it, at no time it knows: an internal note, never a word to the customer. */
  note?: string;
}

/** What had already happened elsewhere: the dated reply closes the case. */
export interface History {
  acceptedAt: Date | null;
  reply: string;
  replyAt: Date;
  replyBy: string | null;
  /** null: nothing is known of the customer's answer. */
  agreement: Agreement | null;
  finding: Finding | null;
  closedAt: Date;
}
