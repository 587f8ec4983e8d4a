import { useState } from "react";
import { goToField } from "../../ui/Field.tsx";
import { serverNow } from "../../ui/now.ts";
import { type Fault, faultOf, isLack } from "./act-faults.ts";
import type { FieldSpec, Values } from "./act-spec.ts";

/**
 * What stands in the way of sending: fields to fill in, to mend, to choose in; then, that nothing was changed. A fault is
 * told once its field was left, a lack once sending was tried.
 */
export function useFaults(given: {
  fields: readonly FieldSpec[];
  values: Values;
  /** Fields in which a colleague's version still waits for a choice. */
  both: readonly string[];
  idle: boolean;
}) {
  const { fields, values, both, idle } = given;
  const [left, setLeft] = useState<readonly string[]>([]);
  const [tried, setTried] = useState(false);
  const now = serverNow();
  const faults = new Map(
    fields.flatMap((field) => {
      const fault = faultOf(field, values[field.name], now);
      return fault ? [[field.name, fault] as const] : [];
    }),
  );
  const missing = fields.filter(({ name }) => faults.has(name) || both.includes(name)).map(({ name }) => name);
  return {
    /** Names of the fields in the way. */
    missing,
    blocked: missing.length > 0 || idle,
    /** All that is left is to choose between both versions of a field. */
    choosing: missing.length > 0 && missing.every((name) => both.includes(name)),
    /** Nothing was changed, and sending was tried. */
    idleTold: idle && tried && missing.length === 0,
    faultIn: (name: string): Fault | null => {
      const fault = faults.get(name);
      return fault && (tried || (left.includes(name) && !isLack(fault))) ? fault : null;
    },
    leave: (name: string) => left.includes(name) || setLeft([...left, name]),
    /** Sending was tried: says what is in the way, and leads to the first of it. */
    goMissing: () => {
      setTried(true);
      goToField(missing[0] ?? fields[0]?.name ?? "");
    },
  };
}
