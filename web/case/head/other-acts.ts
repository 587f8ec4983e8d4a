import type { ActKey } from "../acts/act-spec.ts";
import type { Here } from "../case-here.ts";

/** The rarer acts in the order of the menu, by what they do. */
export const MENU: readonly { group: "record" | "side" | "fix"; acts: readonly ActKey[] }[] = [
  {
    group: "record",
    acts: [
      "heard",
      "record_attempt",
      "record_bounce",
      "record_demand",
      "edit_details",
      "edit_severity",
      "flag_own_fault",
      "recuse",
    ],
  },
  {
    group: "side",
    acts: ["hand_over", "skip_investigation", "wait", "resume", "go_external", "return_inside", "withdraw", "decline"],
  },
  {
    group: "fix",
    acts: [
      "decide_responsibility",
      "propose_remedy",
      "send_account",
      "close",
      "correct",
      "reopen",
      "grant_review",
      "decline_review",
      "mark_complex",
      "move_department",
    ],
  },
];

/** Those of them the server allows now. */
export function otherActs(here: Here): ActKey[] {
  return MENU.flatMap(({ acts }) => acts).filter((act) => here.may(act));
}
