import { z } from "zod";
import { countedUnit, type Milestone, stepId } from "./milestone.ts";
import { type DeadlinePolicy, policyFields } from "./policy.ts";
import { compareVersions } from "./version.ts";

/** What an organisation may set otherwise in a version of its own; ids, events and sources stay as they are. */
export const policyEdit = z.strictObject({
  endRoll: policyFields.shape.clock.shape.endRoll,
  calendar: policyFields.shape.clock.shape.calendar,
  milestones: z
    .array(z.strictObject({ id: stepId, limit: z.number().int().min(1).max(3650), unit: countedUnit }))
    .max(20),
  extensions: z.array(z.strictObject({ id: stepId, length: z.number().int().min(1).max(3650) })).max(12),
});
export type PolicyEdit = z.output<typeof policyEdit>;

/** The edit that changes nothing: where a form begins. */
export function editOf({ clock, milestones, extensions }: Omit<DeadlinePolicy, "examples">): PolicyEdit {
  return {
    endRoll: clock.endRoll,
    calendar: clock.calendar,
    milestones: milestones.flatMap(({ id, limit, unit }) => {
      const counted = countedUnit.safeParse(unit);
      return counted.success && limit ? [{ id, limit, unit: counted.data }] : [];
    }),
    extensions: extensions.flatMap(({ id, toTotal, adds }) => {
      const length = toTotal ?? adds;
      return length ? [{ id, length }] : [];
    }),
  };
}

/**
 * A policy with an organisation's own numbers, as a new version from a day on. Worked examples go: they were those of the
 * other numbers. A cap never lies below what one extension asks for.
 */
export function editPolicy(
  base: Omit<DeadlinePolicy, "examples">,
  edit: PolicyEdit,
  version: string,
  effectiveFrom: string,
): DeadlinePolicy {
  return {
    ...base,
    version,
    effectiveFrom,
    clock: { ...base.clock, endRoll: edit.endRoll, calendar: edit.calendar },
    milestones: base.milestones.map((one) => withLimit(one, edit)),
    extensions: base.extensions.map((one) => {
      const length = edit.extensions.find(({ id }) => id === one.id)?.length;
      if (!length) return one;
      const maxTotal = one.maxTotal && Math.max(one.maxTotal, length);
      return one.toTotal ? { ...one, toTotal: length, maxTotal } : { ...one, adds: length, maxTotal };
    }),
    examples: [],
  };
}

function withLimit(milestone: Milestone, edit: PolicyEdit): Milestone {
  const set = edit.milestones.find(({ id }) => id === milestone.id);
  return set && milestone.limit ? { ...milestone, limit: set.limit, unit: set.unit } : milestone;
}

/** The number of the next version of one's own, made from `base`: `1` → `1.1` → `1.2`. */
export function nextVersion(base: string, known: readonly string[]): string {
  const shipped = base.split(".")[0]!;
  const own = known.filter((one) => one.split(".")[0] === shipped).sort(compareVersions);
  return `${shipped}.${Number(own.at(-1)?.split(".")[1] ?? 0) + 1}`;
}

/** One number or rule that differs between two versions, for the page that puts them side by side. */
export interface PolicyDifference {
  what: "limit" | "end_roll" | "calendar" | "extension";
  /** The milestone or extension. */
  id: string | null;
  before: { limit: number; unit: string } | string;
  after: { limit: number; unit: string } | string;
}

/** What differs between two versions of a policy, in the policy's order. */
export function differencesOf(
  before: Omit<DeadlinePolicy, "examples">,
  after: Omit<DeadlinePolicy, "examples">,
): PolicyDifference[] {
  const [one, other] = [editOf(before), editOf(after)];
  const found: PolicyDifference[] = [];
  for (const { id, limit, unit } of one.milestones) {
    const now = other.milestones.find((set) => set.id === id);
    if (now && (now.limit !== limit || now.unit !== unit)) {
      found.push({ what: "limit", id, before: { limit, unit }, after: { limit: now.limit, unit: now.unit } });
    }
  }
  for (const { id, length } of one.extensions) {
    const now = other.extensions.find((set) => set.id === id);
    const { unit } = before.extensions.find((rule) => rule.id === id)!;
    if (now && now.length !== length) {
      found.push({ what: "extension", id, before: { limit: length, unit }, after: { limit: now.length, unit } });
    }
  }
  if (one.endRoll !== other.endRoll)
    found.push({ what: "end_roll", id: null, before: one.endRoll, after: other.endRoll });
  if (one.calendar !== other.calendar) {
    found.push({ what: "calendar", id: null, before: one.calendar, after: other.calendar });
  }
  return found;
}
