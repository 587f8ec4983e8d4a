import type { Actor } from "../kernel/authority.ts";
import type { Database, Tx } from "./db/database.ts";

/** What changed, for open pages: never the content. `audience` holds persons and departments that may know. */
export interface LiveHint {
  topic:
    | "case"
    | "task"
    | "notification"
    | "people"
    | "presence"
    | "import"
    | "draft"
    | "backup"
    | "privacy"
    | "spot"
    | "incident";
  caseId?: string;
  kind: string;
  audience: readonly string[];
}

/** Everything a reading handler is given. */
export interface Look {
  actor: Actor;
  now: Date;
  /** The organisation's time zone. */
  zone: string;
  db: Database;
  requestId: string;
}

/** Everything an action is given: one actor, one instant, one transaction. Clock and ids come from outside. */
export interface Act {
  actor: Actor;
  now: Date;
  /** The organisation's time zone. */
  zone: string;
  tx: Tx;
  newId(): string;
  requestId: string;
  /** Told to open pages once the transaction has committed. */
  announce(hint: LiveHint): void;
  /** Done once the transaction has committed, and not at all when it does not; it must not fail. */
  afterCommit(work: () => void): void;
}
