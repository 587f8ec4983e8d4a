import { useState } from "react";
import { type Conflict, changedFields, mergeEdit } from "./merge-edit.ts";

/**
 * My edits over the version I looked at. A newer version is merged in when it arrives: nothing I typed is lost, and
 * nothing is overwritten unseen.
 */
export function useEdit<F extends object>(version: number, latest: F) {
  const [base, setBase] = useState({ version, fields: latest });
  const [mine, setMine] = useState(latest);
  const [conflicts, setConflicts] = useState<Conflict<F>[]>([]);
  if (version > base.version) {
    const merged = mergeEdit(base.fields, mine, latest);
    setBase({ version, fields: latest });
    setMine(merged.fields);
    setConflicts(merged.conflicts);
  }
  return {
    fields: mine,
    setFields: setMine,
    changed: changedFields(base.fields, mine),
    conflicts,
    version: base.version,
    /** Takes what stands there for one field. */
    yieldTo: (conflict: Conflict<F>) => {
      setMine({ ...mine, [conflict.field]: conflict.theirs[conflict.field] });
      setConflicts(conflicts.filter((one) => one !== conflict));
    },
    settled: () => setConflicts([]),
  };
}
