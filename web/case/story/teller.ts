import type { Outcome } from "../../../src/cases/rules/attempts.ts";
import type { EventBodies, EventKind } from "../../../src/cases/rules/events.ts";
import type { Paper, PartyRole } from "../../../src/persons/rules/party.ts";
import type { SentBy } from "../../../src/referrals/rules/referral.ts";
import type { Spaces } from "../../words/spaces.ts";

export type Field = keyof Spaces["casestory"]["field"];
export type Purpose = keyof Spaces["casestory"]["purpose"];

type WordOf =
  | "channel"
  | "finding"
  | "responsibility"
  | "remedy"
  | "agreement"
  | "need"
  | "kind"
  | "phase"
  | "evidenceKind"
  | "evidenceSource"
  | "due";

/** What telling an event needs: the words of closed vocabularies, and the formatters of the language on screen. */
export interface Teller {
  word: <V extends WordOf>(of: V, key: string) => string;
  cause: (key: string) => string;
  /** What something was before, as the end of a sentence. */
  was: (old: string) => string;
  /** What a supervisor decided on a possible fault of ours; nobody carries what is not ours. */
  fault: (carriedBy: string | null) => string;
  /** By what means something was said, as the end of a sentence. */
  by: (channel: string) => string;
  quoted: (field: string, text: string) => string;
  ground: (key: EventBodies["case_declined"]["ground"]) => string;
  route: (key: EventBodies["account_sent"]["routes"][number]) => string;
  field: (key: Field) => string;
  purpose: (key: Purpose) => string;
  /** What a policy calls something, in the language on screen. */
  both: (names: { zh: string; en: string }) => string;
  /** Until when handling may take now. */
  until: (time: string) => string;
  /** How far up the line a missed time was told. */
  passedTo: (told: EventBodies["deadline_passed"]["told"]) => string;
  /** How an attempt ended, and when it is tried next, as the end of a sentence. */
  outcome: (key: Outcome) => string;
  next: (time: string) => string;
  none: string;
  /** Who led the case before, as part of a sentence. */
  from: (name: string) => string;
  /** Of an answer that the source of an imported case does not tell. */
  unsaid: string;
  /** What a piece of evidence is cited for: a department's task, or the decision. */
  usedFor: (task: number | null) => string;
  /** A part of what an outside body passed on or got, as the end of a sentence. */
  referral: (key: "demands" | "wanted" | "receipt" | `how.${SentBy}` | `field.${string}`, values: Said) => string;
  /** One thing that a card on the spot brought along, as the end of a sentence. */
  spot: (key: keyof Spaces["casestory"]["spot"], values: Said) => string;
  /** Of a case file without personal data, at the end of its sentence. */
  masked: string;
  join: string;
  /** Somebody behind the case: what part they have, and their name as the reader may read it. */
  party: (body: { partyId: string; role: PartyRole }) => string;
  /** Whether two records became one customer, or were parted again. */
  moved: (undone: boolean) => string;
  /** What the kept case took over from the other one, as the end of a sentence; empty where nothing. */
  took: (receivedAt: string | null, clocks: number) => string;
  /** What had changed since a merge that was undone, as the end of a sentence. */
  stays: (kept: readonly string[]) => string;
  repeated: (how: "earlier" | "later" | "earlierOff" | "laterOff", number: string) => string;
  paper: (key: Paper) => string;
  /** What of a person was corrected. */
  part: (field: string) => string;
  time: (at: string) => string;
  /** A calendar day. */
  day: (on: string) => string;
  money: (minor: number, currency: string) => string;
}

/** What a sentence is filled with. */
export type Said = Record<string, string | number>;
/** For each of these kinds what it says, as values for its sentence. */
export type Tells<K extends EventKind> = { [E in K]: (body: EventBodies[E], teller: Teller) => Said };

/** Events written before the journal kept what was overwritten end their sentence without it. */
export function wasOf(teller: Teller, parts: readonly (string | null | undefined)[]): string {
  const old = parts.filter(Boolean);
  return old.length > 0 ? teller.was(old.join(teller.join)) : "";
}
