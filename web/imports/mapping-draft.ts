import { columnsOf, type FieldRule, type Mapping } from "../../src/imports/rules/mapping.ts";
import { TARGET_KEYS, TARGETS, type Takes, type Target } from "../../src/imports/rules/targets.ts";

/** Where a column goes: a field, the key by which rows are known again, or nowhere. */
export type Goal = Target | "key" | "";

export interface PartDraft {
  goal: Goal;
  /** For what a closed vocabulary does not know: a value of it, empty, or undefined to reject the row. */
  otherwise?: string;
}

/** A column and where it goes: often to one field, at times to more (a person's number that also is their name). */
export interface ColumnDraft extends PartDraft {
  column: string;
  also?: PartDraft[];
}

/** A mapping as the page edits it: column by column, with the rules no page can edit kept as they are. */
export interface MappingDraft {
  source: string;
  columns: ColumnDraft[];
  kept: Mapping["fields"];
  /** Columns a row is known by while none of them is its number. */
  hash?: string[];
  rest: Pick<Mapping, "sheet" | "zone" | "undated">;
}

/** A mapping being made, and the sheet it was made for. */
export type Begun = { mapping: MappingDraft | null; sheet?: string | null };

/** Rules of one plain column can be edited here; others (joined, first of several, tables) come from mapping files. */
function isPlain(rule: FieldRule): rule is FieldRule & { column: string } {
  return rule.column !== undefined && !rule.table && !rule.format && !rule.zone;
}

export function draftOf(mapping: Partial<Mapping>, columns: readonly string[]): MappingDraft {
  const rules = TARGET_KEYS.flatMap((target) => {
    const rule = mapping.fields?.[target];
    return rule ? [[target, rule] as const] : [];
  });
  const { sheet, zone, undated, key } = mapping;
  return {
    source: mapping.source ?? "",
    columns: columns.map((column) => {
      const fed = rules.filter(([, rule]) => isPlain(rule) && rule.column === column);
      const parts: PartDraft[] = fed.map(([goal, { otherwise }]) => ({ goal, otherwise }));
      return withParts(column, column === key ? [{ goal: "key" }, ...parts] : parts);
    }),
    kept: Object.fromEntries(rules.filter(([, rule]) => !isPlain(rule))),
    ...(typeof key === "object" && { hash: key.hash }),
    rest: { ...(sheet && { sheet }), ...(zone && { zone }), ...(undated && { undated }) },
  };
}

/** Everything a column goes to; at least one part, which may lead nowhere. */
export function partsOf({ goal, otherwise, also = [] }: ColumnDraft): PartDraft[] {
  return [{ goal, otherwise }, ...also];
}

function withParts(column: string, parts: readonly PartDraft[]): ColumnDraft {
  const [first = { goal: "" as const }, ...also] = parts.filter(({ goal }) => goal !== "");
  return { column, ...first, ...(also.length > 0 && { also }) };
}

/** The draft as the contract takes it; without a key column a row is known by all of its columns. */
export function mappingOf(draft: MappingDraft): Mapping {
  const parts = draft.columns.flatMap((one) => partsOf(one).map((part) => ({ column: one.column, ...part })));
  const fields = parts
    .filter(({ goal }) => goal !== "" && goal !== "key")
    .map(({ column, goal, otherwise }) => [goal, { column, ...(otherwise !== undefined && { otherwise }) }]);
  const key = parts.find(({ goal }) => goal === "key")?.column;
  const all = draft.columns.slice(0, 20).map(({ column }) => column);
  return {
    ...draft.rest,
    source: draft.source,
    key: key ?? { hash: draft.hash ?? all },
    fields: { ...draft.kept, ...Object.fromEntries(fields) },
  };
}

/** Whether two mappings say the same, in whatever order. */
export function isSameMapping(one: object, other: object): boolean {
  return inOrder(one) === inOrder(other);
}

function inOrder(of: object): string {
  return JSON.stringify(of, (_key, value: unknown) =>
    value && typeof value === "object" && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

/**
 * Sends one column somewhere, by its first part or another; a number behind its parts adds one. A field has one column,
 * so the one that had it no longer goes there.
 */
export function sendTo(draft: MappingDraft, column: string, goal: Goal, part = 0): MappingDraft {
  const isTaken = (one: PartDraft) => goal !== "" && one.goal === goal;
  const columns = draft.columns.map((one) => {
    const parts = partsOf(one);
    if (one.column !== column)
      return withParts(
        one.column,
        parts.filter((had) => !isTaken(had)),
      );
    const put = { goal, ...usualFor(goal) };
    const others = (from: number, to?: number) => parts.slice(from, to).filter((had) => !isTaken(had));
    return withParts(column, [...others(0, part), put, ...others(part + 1)]);
  });
  return { ...draft, columns };
}

/** Says what becomes of values that the field of a part does not know. */
export function elseTo(draft: MappingDraft, column: string, part: number, otherwise: string | undefined): MappingDraft {
  const columns = draft.columns.map((one) =>
    one.column === column
      ? withParts(
          column,
          partsOf(one).map((had, at) => (at === part ? { goal: had.goal, otherwise } : had)),
        )
      : one,
  );
  return { ...draft, columns };
}

const USUAL: Partial<Record<Goal, string>> = { channel: "import", kind: "complaint", severity: "2" };

function usualFor(goal: Goal): { otherwise?: string } {
  return valuesOf(goal) ? { otherwise: USUAL[goal] ?? "" } : {};
}

/** The closed vocabulary a field takes one value of, if it does. */
export function valuesOf(goal: Goal): readonly string[] | null {
  if (goal === "" || goal === "key") return null;
  const takes: Takes = TARGETS[goal];
  return takes.as === "one" ? takes.of : null;
}

/** Whether some column, or a kept rule, says what the customer said: without it nothing can be imported. */
export function holdsWords(draft: MappingDraft): boolean {
  return Boolean(draft.kept.words) || goesTo(draft, "words");
}

export function goesTo(draft: MappingDraft, goal: Goal): boolean {
  return draft.columns.some((one) => partsOf(one).some((part) => part.goal === goal));
}

/** Whether anything says when a reply was given: without it no row closes a case. */
export function datesReply(draft: MappingDraft): boolean {
  return (["replyAt", "closedAt"] as const).some((goal) => Boolean(draft.kept[goal]) || goesTo(draft, goal));
}

/** How many columns go anywhere. */
export function countUsed(draft: MappingDraft): number {
  const byRules = Object.values(draft.kept).flatMap((rule) => (rule ? columnsOf(rule) : []));
  return draft.columns.filter(({ column, goal }) => goal !== "" || byRules.includes(column)).length;
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
