import type { CasePage } from "../../../src/cases/contract/shapes.ts";
import type { EventKind } from "../../../src/cases/rules/events.ts";
import { changedFields, mergeEdit } from "../../settings/parts/merge-edit.ts";
import type { ActSpec, Values } from "./act-spec.ts";

/** An edit brought over to what the case holds now. */
export interface Stood {
  /** What I changed, and what the case holds in every other field. */
  values: Values;
  /** What the edit now stands on; fields changed on both sides stand where they stood until I have chosen. */
  base: Values;
  /** Fields that I and a colleague changed, each in another way. */
  both: readonly string[];
}

/** Brings `mine`, begun on `base`, over to `now`: nothing is lost, and nothing is overwritten unseen. */
export function standOn(base: Values, mine: Values, now: Values): Stood {
  const compared = [base, mine, now].map((side) => plain(side, Object.keys(now))) as [Values, Values, Values];
  const both = mergeEdit(...compared).conflicts.map(({ field }) => field);
  const changed = changedFields(compared[0], compared[1]);
  return {
    values: { ...mine, ...now, ...only(mine, changed) },
    base: { ...now, ...only(base, both) },
    both,
  };
}

/** Whether an edit changes nothing that the case holds: there is nothing to send, and nothing to tell in its story. */
export function isIdle(spec: Pick<ActSpec, "versioned" | "changes">, base: Values, values: Values): boolean {
  if (!spec.versioned) return false;
  const names = spec.changes ?? Object.keys(base);
  return changedFields(plain(base, names), plain(values, names)).length === 0;
}

/** What a picker shows beside the id says nothing about what was picked. */
function plain(values: Values, names: readonly string[]): Values {
  const said = (value: unknown) => (value as { id?: string } | null | undefined)?.id ?? value ?? "";
  return Object.fromEntries(names.map((name) => [name, said(values[name])]));
}

function only(values: Values, names: readonly string[]): Values {
  return Object.fromEntries(names.map((name) => [name, values[name]]));
}

const DECIDED = ["responsibility", "companyShare", "finding", "reason"];
const FIELDS_OF: Partial<Record<EventKind, (body: Record<string, unknown>) => readonly string[]>> = {
  details_changed: ({ fields }) => fields as string[],
  severity_changed: () => ["severity"],
  severity_weighed: () => ["severityFacts"],
  need_restated: () => ["businessNeed", "emotionalNeed", "needState"],
  demand_recorded: () => ["demand"],
  responsibility_decided: () => DECIDED,
  decision_corrected: () => DECIDED,
};

/** Who changed a field last, by the journal; undefined when nobody did. */
export function changerOf(story: CasePage["story"], field: string): string | undefined {
  const told = story.flatMap((entry) => {
    if (entry.kind !== "event") return [];
    return FIELDS_OF[entry.event as EventKind]?.(entry.body).includes(field) ? [entry] : [];
  });
  return told.sort((one, other) => Date.parse(String(one.at)) - Date.parse(String(other.at))).at(-1)?.actorName;
}
