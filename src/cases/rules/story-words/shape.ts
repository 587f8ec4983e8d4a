import type { EventKind } from "../events.ts";

/**
 * The story of a case in short: what a message is for, and every event of the journal by the one name that pages, case
 * files and copies give it. A file for each language, so that a page loads only its own.
 */
export interface StoryWords {
  purpose: Record<Purpose | "other", string>;
  event: Record<EventKind, string>;
}

/** What a message is for; pages name it, and letters follow it later. */
export type Purpose =
  | "acknowledgement"
  | "decline"
  | "hand_over"
  | "reopen"
  | "progress"
  | "extension"
  | "customer"
  | "proposal"
  | "agreement"
  | "account"
  | "answer"
  | "review"
  | "review_answer"
  | "withdrawal";
