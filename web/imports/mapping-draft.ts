import type { FieldRule, Mapping } from "../../src/imports/rules/mapping.ts";
import { TARGETS, type Takes, type Target } from "../../src/imports/rules/targets.ts";

/** Where a column goes: a field, the key by which rows are known again, or nowhere. */
export type Goal = Target | "key" | "";

export interface ColumnDraft {
  column: string;
  goal: Goal;
  /** For what a closed vocabulary does not know: a value of it, empty, or undefined to reject the row. */
  otherwise?: string;
}

/** A mapping as the page edits it: column by column, with the rules no page can edit kept as they are. */
export interface MappingDraft {
  source: string;
  columns: ColumnDraft[];
  kept: Mapping["fields"];
  rest: Pick<Mapping, "sheet" | "zone">;
}

/** Rules of one plain column can be edited here; others (joined, first of several, tables) come from mapping files. */
function isPlain(rule: FieldRule): rule is FieldRule & { column: string } {
  return rule.column !== undefined && !rule.table && !rule.format && !rule.zone;
}

export function draftOf(mapping: Partial<Mapping>, columns: readonly string[]): MappingDraft {
  const rules = Object.entries(mapping.fields ?? {}) as [Target, FieldRule][];
  const key = typeof mapping.key === "string" ? mapping.key : undefined;
  const { sheet, zone } = mapping;
  return {
    source: mapping.source ?? "",
    columns: columns.map((column) => {
      const found = rules.find(([, rule]) => isPlain(rule) && rule.column === column);
      if (found) return { column, goal: found[0], otherwise: found[1].otherwise };
      return { column, goal: column === key ? "key" : "" };
    }),
    kept: Object.fromEntries(rules.filter(([, rule]) => !isPlain(rule))),
    rest: { ...(sheet && { sheet }), ...(zone && { zone }) },
  };
}

/** The draft as the contract takes it; without a key column a row is known by all of its columns. */
export function mappingOf(draft: MappingDraft): Mapping {
  const used = draft.columns.filter(({ goal }) => goal !== "" && goal !== "key");
  const fields = used.map(({ column, goal, otherwise }) => [
    goal,
    { column, ...(otherwise !== undefined && { otherwise }) },
  ]);
  const key = draft.columns.find(({ goal }) => goal === "key")?.column;
  const all = draft.columns.slice(0, 20).map(({ column }) => column);
  return {
    ...draft.rest,
    source: draft.source,
    key: key ?? { hash: all },
    fields: { ...draft.kept, ...Object.fromEntries(fields) },
  };
}

/** Sends one column somewhere; a field has one column, so the one that had it goes nowhere. */
export function sendTo(draft: MappingDraft, column: string, goal: Goal): MappingDraft {
  const columns = draft.columns.map((one) => {
    if (one.column === column) return { column, goal, ...usualFor(goal) };
    return goal !== "" && one.goal === goal ? { column: one.column, goal: "" as const } : one;
  });
  return { ...draft, columns };
}

const USUAL: Partial<Record<Goal, string>> = { channel: "import", kind: "complaint", severity: "2" };

function usualFor(goal: Goal): { otherwise?: string } {
  return valuesOf(goal) ? { otherwise: USUAL[goal] ?? "" } : {};
}

/** The closed vocabulary a field takes one value of, if it does. */
export function valuesOf(goal: Goal): readonly string[] | null {
  if (goal === "" || goal === "key") return null;
  const takes: Takes = TARGETS[goal].takes;
  return takes.as === "one" ? takes.of : null;
}

/** Whether some column, or a kept rule, says what the customer said: without it nothing can be imported. */
export function holdsWords(draft: MappingDraft): boolean {
  return Boolean(draft.kept.words) || draft.columns.some(({ goal }) => goal === "words");
}

/** The fields in the groups in which they are offered. */
export const GOAL_GROUPS = {
  matter: [
    "words",
    "title",
    "receivedAt",
    "channel",
    "kind",
    "product",
    "phase",
    "severity",
    "causes",
    "incidentOn",
    "referralNumber",
  ],
  customer: ["customerName", "customerPhone", "customerEmail", "customerKey"],
  outcome: ["acceptedAt", "reply", "replyAt", "replyBy", "finding", "agreement", "closedAt"],
} as const satisfies Record<string, readonly Target[]>;
