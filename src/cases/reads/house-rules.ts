import { standing } from "../../journal/unless-changed.ts";
import { decided } from "../../kernel/refusal.ts";
import type { Look } from "../../platform/act.ts";
import { findReminders } from "../alarm-store.ts";
import { findPolicyRules } from "../clock-store.ts";

/** Which policies count for which cases now. */
export async function readCasePolicies(look: Look) {
  return decided({
    rules: [...(await findPolicyRules(look.db))],
    ...(await standing(look.db, "case_policies_chosen")),
  });
}

/** When and whom reminders tell now. */
export async function readReminders(look: Look) {
  const { before, supervisor, head } = await findReminders(look.db);
  return decided({ before, supervisor, head, ...(await standing(look.db, "reminders_changed")) });
}
