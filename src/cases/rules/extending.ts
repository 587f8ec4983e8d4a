import type { Extension } from "../../deadlines/rules/policy.ts";
import type { Role } from "../../kernel/authority.ts";
import { type Decision, decided } from "../../kernel/refusal.ts";
import { refuse } from "./refusals.ts";

/** Whose word an extension needs: nobody's, a supervisor's of the department, or one above the department. */
export type ApprovalLevel = "none" | "supervisor" | "head";

const WITHOUT = /^none\b/i;
const TEAM_LEAD = /team lead/i;

/** The approver a policy names, as one of our lines; one it names otherwise is the stricter: above the department. */
export function approvalLevel({ approver }: Pick<Extension, "approver">): ApprovalLevel {
  if (WITHOUT.test(approver.en)) return "none";
  return TEAM_LEAD.test(approver.en) ? "supervisor" : "head";
}

/** A clock as far as more time goes. */
export interface Extendable {
  dueAt: Date;
  stoppedAt: Date | null;
  asked: { askedBy: string } | null;
}

/**
 * Whether an extension may be asked for or granted now (§2.3): the clock runs, its limit has not passed, the policy has
 * it and it was not used, and it comes to more time than there is; `longer` is what it comes to. Its new due time.
 */
export function decideLonger(
  clock: Extendable,
  extension: Extension | undefined,
  used: readonly string[],
  longer: Date | null,
  now: Date,
): Decision<Date> {
  if (clock.stoppedAt) return refuse("clock_not_running");
  if (!extension || used.includes(extension.id)) return refuse("extension_unknown");
  if (now > clock.dueAt) return refuse("extension_too_late");
  return longer && longer > clock.dueAt ? decided(longer) : refuse("extension_no_longer");
}

/** Who approves: somebody else than asked (R11), and where the policy says so from above the case's department. */
export function decideApprover(
  level: ApprovalLevel,
  askedBy: string,
  who: { id: string; roles: readonly Role[]; departmentId: string | null },
  above: readonly string[],
): Decision<void> {
  if (who.id === askedBy) return refuse("extension_by_asker");
  if (level !== "head" || who.roles.includes("compliance")) return decided(undefined);
  const over = who.departmentId !== null && above.includes(who.departmentId);
  return over ? decided(undefined) : refuse("extension_needs_head");
}

const MONTHS = "January February March April May June July August September October November December".split(" ");

/** A day (`2026-12-19`) as the letter says it: 2026年12月19日, 19 December 2026. */
export function letterDay(day: string, locale: "zh" | "en"): string {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  return locale === "zh" ? `${year}年${month}月${date}日` : `${date} ${MONTHS[month - 1]} ${year}`;
}

/** The letter is in the language of the reason it gives. */
export function letterLocale(reason: string): "zh" | "en" {
  return /\p{Script=Han}/u.test(reason) ? "zh" : "en";
}

/** The letter in which the owner tells the customer the reason and the new limit (STANDARDS 2.1). */
export function extensionLetter({ reason, until }: { reason: string; until: string }, locale: "zh" | "en"): string {
  const why = reason.trim().replace(/[。.；;，,\s]+$/u, "");
  return locale === "zh"
    ? `您好。您反映的事情我们还在办理，需要比原定更长的时间，原因是：${why}。\n\n我们最晚在${until}给您答复，期间有进展会及时告诉您。让您久等，请谅解。`
    : `Your complaint is still being worked on and needs more time than planned. The reason: ${why}.\n\nYou will have our answer by ${until} at the latest, and we will keep you informed until then. We are sorry for the wait.`;
}
