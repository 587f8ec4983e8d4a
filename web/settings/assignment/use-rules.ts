import { useState } from "react";
import { type readRules, saveRules } from "../../../src/assignment/contract/rules.ts";
import { ANY_CASE, type AssignmentRule } from "../../../src/assignment/rules/rule.ts";
import type { AnswerOf } from "../../../src/kernel/endpoint.ts";
import { useCommand } from "../../shell/client/use-command.ts";

export type Kept = AnswerOf<typeof readRules>;

/** A rule to begin with: all cases, in turn, to a team that is still to be named. */
export function newRule(): AssignmentRule {
  return {
    id: crypto.randomUUID(),
    name: "",
    enabled: true,
    when: ANY_CASE,
    give: {
      to: "team",
      departmentId: null,
      below: false,
      skills: [],
      speaks: false,
      method: "round_robin",
      whenFull: "next",
    },
  };
}

/** The rules as they are being edited; nothing counts before they are saved together. */
export function useRules(kept: Kept, onSaved: () => void) {
  const [rules, setRules] = useState<readonly AssignmentRule[]>(kept.rules);
  const command = useCommand(saveRules, { onDone: onSaved });
  const put = (rule: AssignmentRule) =>
    setRules(
      rules.some(({ id }) => id === rule.id) ? rules.map((one) => (one.id === rule.id ? rule : one)) : [...rules, rule],
    );
  const move = (at: number, by: -1 | 1) => {
    const next = [...rules];
    const [one] = next.splice(at, 1);
    next.splice(at + by, 0, one!);
    setRules(next);
  };
  return {
    rules,
    put,
    move,
    remove: (id: string) => setRules(rules.filter((one) => one.id !== id)),
    discard: () => setRules(kept.rules),
    changed: JSON.stringify(rules) !== JSON.stringify(kept.rules),
    save: () => command.run({ version: kept.version, rules: [...rules] }),
    busy: command.busy,
    refusal: command.refusal,
    clear: command.clear,
  };
}
