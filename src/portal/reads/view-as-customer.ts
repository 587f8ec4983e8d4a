import { readingOf } from "../../cases/reads/reading-of.ts";
import { CUSTOMER_ID } from "../../kernel/authority.ts";
import { type Decision, decided } from "../../kernel/refusal.ts";
import type { Look } from "../../platform/act.ts";
import { findLink } from "../store.ts";
import { followCase } from "./follow-case.ts";

/** The customer's way into a case and what they see there, as this colleague may read it (R12). */
export async function viewAsCustomer(look: Look, { caseId }: { caseId: string }): Promise<Decision<Viewed>> {
  const reading = await readingOf(look, caseId);
  if (!reading.ok) return reading;
  const [link, seen] = await Promise.all([findLink(look.db, caseId), followCase(look.db, caseId, look.now)]);
  if (!seen.ok) return seen;
  return decided({
    link: link
      ? {
          issue: link.issue,
          issuedAt: link.issued_at,
          issuedByName: link.issued_by_name,
          issuedBy: link.issued_by === CUSTOMER_ID ? null : link.issued_by,
          revokedAt: link.revoked_at,
        }
      : null,
    seen: reading.value(seen.value),
  });
}

type Followed = Extract<Awaited<ReturnType<typeof followCase>>, { ok: true }>["value"];
interface Viewed {
  link: {
    issue: number;
    issuedAt: Date;
    issuedByName: string;
    issuedBy: string | null;
    revokedAt: Date | null;
  } | null;
  seen: Followed;
}
