import type { Said } from "../../kernel/refusal.ts";
import type { Unit } from "./milestone.ts";
import type { StartingEvent } from "./starting-events.ts";

/** A number and what it counts. */
export interface Amount {
  limit: number;
  unit: Unit;
}

/**
 * One step of why a milestone falls due when it does, as data; `explain-words.ts` puts it into words. Days are
 * `2026-11-22` in the organisation's zone, `from` and `to` both included; instants are Dates.
 */
export type ExplainStep =
  | { kind: "started"; at: Date; event: StartingEvent; assumed: boolean }
  | { kind: "limit"; amount: Amount; variant: string | null }
  | { kind: "no_number"; unit: "per_order" | "prompt" | "instant" }
  | { kind: "first_day"; day: string; counted: boolean }
  | { kind: "outside_hours"; at: Date; opensAt: Date }
  | { kind: "skipped"; from: string; to: string; because: "weekend" | "holiday"; names: Said | null }
  | { kind: "worked"; day: string; names: Said | null }
  | { kind: "counted"; from: Date; to: Date; minutes: number }
  | { kind: "paused"; from: Date; to: Date; amount: Amount; running: boolean }
  | { kind: "pause_not_allowed"; from: Date }
  | { kind: "extended"; id: string; at: Date; names: Said; amount: Amount; capped: boolean }
  | { kind: "extension_unused"; id: string; at: Date; names: Said; because: ExtensionUnused }
  | { kind: "rolled"; from: string; to: string; names: Said | null }
  | { kind: "not_rolled"; day: string; stated: boolean; names: Said | null }
  | { kind: "beyond_calendar"; calendar: Said; until: string | null }
  | { kind: "ends"; at: Date; how: "end_of_day" | "close_of_business" | "to_the_minute" };

/** Why an extension moved nothing: the old limit had passed, it carries no number, or it came to no more time. */
export type ExtensionUnused = "limit_passed" | "no_number" | "no_longer";
