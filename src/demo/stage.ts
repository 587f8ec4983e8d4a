import { v7 } from "uuid";
import { type Actor, customerActor } from "../kernel/authority.ts";
import type { Decision } from "../kernel/refusal.ts";
import type { Seeded } from "../kernel/seeded.ts";
import type { Channel } from "../kernel/vocabulary.ts";
import type { Act } from "../platform/act.ts";
import type { Tx } from "../platform/db/database.ts";
import type { KeptPapers } from "./papers/all-papers.ts";
import type { Cast } from "./people.ts";
import { CAST, type CastKey, PLACE_NAMES, supervisorOf } from "./people-cast.ts";
import type { Story } from "./story.ts";
import type { Tellings } from "./tellings.ts";

/** How far a case has come when the demo stops playing it; finer than its state. */
export type End =
  | "received"
  | "assigned"
  | "accepted"
  | "restated"
  | "understood"
  | "investigating"
  | "one_answered"
  | "answered"
  | "statement"
  | "handed_back"
  | "arbitration"
  | "own_fault"
  | "deciding"
  | "responsibility"
  | "approval"
  | "returned"
  | "approved"
  | "corrected"
  | "proposed"
  | "agreed"
  | "executing"
  | "accounted"
  | "review_asked"
  | "waiting"
  | "external"
  | "reopened"
  | "closed"
  | "declined"
  | "withdrawn"
  | "decided_outside";

/** What happens on the way beside the plain path. */
export type Turn =
  | "agent"
  | "agent_without"
  | "anonymous"
  | "attempts"
  | "bounced"
  | "complained_department"
  | "complained_person"
  | "correction"
  | "customer_word"
  | "handed_over"
  | "held"
  | "hand_back"
  | "joint"
  | "late_demand"
  | "longer"
  | "longer_asked"
  | "mention"
  | "need_corrected"
  | "papers"
  | "raised"
  | "recusal"
  | "returned"
  | "skipped"
  | "slip"
  | "waited";

/** What of a case is decided before anything is played. */
export interface Cue {
  story: Story;
  nth: number;
  end: End;
  turns: ReadonlySet<Turn>;
  owner: CastKey;
  channel: Channel;
  /** Place in the list of customers. */
  customer: number;
  /** Due times that differ from what the texts say; only cases still open have them. */
  dues: { word?: Date; task?: Date; step?: Date };
}

/** One case of the demo: who, what, and the instant of every beat. */
export interface Plan extends Cue {
  /** `0001`: the place among all cases by time of receipt; the tail of its number and its identity. */
  key: string;
  beats: readonly Beat[];
  times: readonly Date[];
  /** The first wave makes the Desk alive; the later one is history. */
  wave: "first" | "later";
  /** A reply the owner has begun to write. */
  draft?: string;
}

/** An action said no to the script: a fault of the demo, never of the rules. */
export class DemoRefused extends Error {
  constructor(plan: Plan, beat: string, code: string) {
    super(`demo case ${plan.key} (${plan.story.id}, ${plan.end}): ${beat} refused with ${code}`);
  }
}

/** Where one story is played as one case: who is in it, what has happened, and the way to act at an instant. */
export class Stage {
  caseId = "";
  number = "";
  /** Contact owner now; a hand-over changes it. */
  owner: CastKey;
  /** Ids of the internal tasks, in the order of the story. */
  readonly taskIds: string[] = [];
  /** Ids of the planned steps with who does them. */
  readonly steps: { id: string; by: CastKey }[] = [];
  beat = "";
  private last = 0;

  constructor(
    readonly tx: Tx,
    readonly plan: Plan,
    readonly cast: Cast,
    readonly customerId: string,
    public tellings: Tellings,
    readonly seeded: Seeded,
    readonly zone: string,
    /** Null where the demo has no place for files. */
    readonly papers: KeptPapers | null,
  ) {
    this.owner = plan.owner;
  }

  get story(): Story {
    return this.plan.story;
  }

  get supervisor(): CastKey {
    return supervisorOf(this.owner);
  }

  actor(who: CastKey): Actor {
    return this.cast.actors[who];
  }

  id(who: CastKey): string {
    return this.actor(who).id;
  }

  department(key: keyof Cast["departmentIds"]): string {
    return this.cast.departmentIds[key];
  }

  /** The department a colleague signs for, in the language of the story. */
  desk(who: CastKey): string {
    const { place } = CAST[who];
    return this.story.lang === "en" ? "Customer Care" : place ? PLACE_NAMES[place] : "";
  }

  /** From here on every text says the corrected sum. */
  correctSum(sum: string): void {
    const { spoken, written } = this.tellings;
    this.tellings = { ...this.tellings, spoken: { ...spoken, small: sum }, written: { ...written, small: sum } };
  }

  /** Lets a colleague act at an instant; a refusal ends the demo with its code. */
  as<T>(who: CastKey, at: Date, action: (act: Act) => Promise<Decision<T>>): Promise<T> {
    return this.act(this.actor(who), at, action);
  }

  /** Whether this customer came by the portal, and so answers there for themselves. */
  get byPortal(): boolean {
    return this.plan.channel === "web";
  }

  /** Lets the customer say something: in the portal by themselves, else written down by the contact owner. */
  said<T>(at: Date, action: (act: Act) => Promise<Decision<T>>): Promise<T> {
    return this.byPortal ? this.act(this.customer(), at, action) : this.as(this.owner, at, action);
  }

  private customer(): Actor {
    const { place } = CAST[this.owner];
    return customerActor({
      name: this.plan.turns.has("anonymous") ? "匿名顾客" : this.tellings.spoken.caller,
      locale: this.story.lang,
      departmentId: place && this.department(place),
      departmentName: place && PLACE_NAMES[place],
    });
  }

  private async act<T>(actor: Actor, at: Date, action: (act: Act) => Promise<Decision<T>>): Promise<T> {
    const outcome = await action({
      actor,
      now: at,
      zone: this.zone,
      tx: this.tx,
      newId: () => this.newId(at),
      requestId: `demo-${this.plan.key}`,
      announce: () => undefined,
      afterCommit: () => undefined,
    });
    if (!outcome.ok) throw new DemoRefused(this.plan, this.beat, outcome.refusal.code);
    return outcome.value;
  }

  /** Ids of one case never run backwards, even within a millisecond: messages are read in the order of their ids. */
  private newId(at: Date): string {
    this.last = Math.max(this.last + 1, at.getTime());
    return v7({ msecs: this.last, random: this.seeded.bytes(16) });
  }
}

/** One thing that happens, and how many working minutes after the one before. */
export interface Beat {
  name: string;
  after: readonly [from: number, to: number];
  play(stage: Stage, at: Date): Promise<unknown>;
}
