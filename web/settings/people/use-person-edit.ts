import { useState } from "react";
import type { AnswerOf } from "../../../src/kernel/endpoint.ts";
import type { readPerson } from "../../../src/people/contract/people.ts";
import type { PersonFields } from "./PersonFieldset.tsx";

export type Person = AnswerOf<typeof readPerson>;
export type FieldName = keyof PersonFields;
const NAMES: readonly FieldName[] = ["name", "email", "departmentId", "roles"];

/** A field both sides changed: what stands there now, and what I would put. */
export interface Conflict {
  field: FieldName;
  theirs: PersonFields;
  mine: PersonFields;
}

export function fieldsOf(person: Person): PersonFields {
  const { name, email, department, roles } = person;
  return { name, email: email ?? "", departmentId: department?.id ?? null, roles };
}

function same(a: PersonFields, b: PersonFields, field: FieldName): boolean {
  return JSON.stringify(a[field]) === JSON.stringify(b[field]);
}

/**
 * My edits to a person over the version I looked at. When a newer version arrives, fields I left alone follow it, my
 * changes stay, and what both changed is told as conflicts: nothing is overwritten unseen.
 */
export function usePersonEdit(latest: Person) {
  const [base, setBase] = useState(latest);
  const [mine, setMine] = useState(() => fieldsOf(latest));
  const [conflicts, setConflicts] = useState<Conflict[]>([]);
  if (latest.version > base.version) {
    const [before, theirs] = [fieldsOf(base), fieldsOf(latest)];
    const merged = { ...theirs };
    const clashes: Conflict[] = [];
    for (const field of NAMES) {
      if (same(mine, before, field)) continue;
      Object.assign(merged, { [field]: mine[field] });
      if (!same(theirs, before, field) && !same(theirs, mine, field)) clashes.push({ field, theirs, mine });
    }
    setBase(latest);
    setMine(merged);
    setConflicts(clashes);
  }
  const there = fieldsOf(base);
  const changed = NAMES.filter((field) => !same(mine, there, field));
  return {
    fields: mine,
    setFields: setMine,
    changed,
    conflicts,
    version: base.version,
    /** Takes what stands there for one field. */
    yieldTo: (conflict: Conflict) => {
      setMine({ ...mine, [conflict.field]: conflict.theirs[conflict.field] });
      setConflicts(conflicts.filter((one) => one !== conflict));
    },
    settled: () => setConflicts([]),
  };
}
