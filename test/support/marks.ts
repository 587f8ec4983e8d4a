import type { Caller } from "./call.ts";

/** Where a marked text may be read: as far as its case; by whom deals with customers; nowhere but by a reveal; and so on. */
export type MarkSort =
  | "case"
  | "name"
  | "customer"
  | "sealed"
  | "piece"
  | "request"
  | "reject"
  | "house"
  | "incident"
  | "draft"
  | "spot";
export interface Mark {
  text: string;
  sort: MarkSort;
  /** The side whose case it stands on. */
  side: string;
}

/** Somebody of one department who leads its case, and who answers for it. */
export interface Side {
  name: string;
  departmentId: string;
  lead: { id: string; as: Caller };
  boss: { id: string; as: Caller };
  customer: { name: string; given: string; other: string; otherGiven: string };
  party: { name: string; given: string };
  /** Somebody elsewhere who owes a step, so that no department of a side is drawn into its own case once more. */
  stepOwner: string;
  /** Four digits that stand in every number of this side. */
  digits: string;
}

/** Ids of what was seeded, by the name that endpoints give them. */
export type Ids = Record<string, string>;
