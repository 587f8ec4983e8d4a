import { seesCaseOf } from "../cases/reads/cases-of-customer.ts";
import { toldOfCustomer } from "../cases/reads/told-of-customer.ts";
import { TOLD_OF_CUSTOMER } from "../cases/rules/telling-of-customer.ts";
import { decided } from "../kernel/refusal.ts";
import type { Look } from "../platform/act.ts";
import { requestsOfCustomer } from "../privacy/requests-of-customer.ts";
import type { TimelineKind } from "./contract/timeline.ts";
import { type Before, listRecord } from "./record-store.ts";
import { refuseCustomer } from "./rules/refusals.ts";
import { findCustomer } from "./store.ts";

interface Input {
  customerId: string;
  kind?: TimelineKind;
  limit: number;
  after?: string;
}

/**
 * Everything that happened with a customer as one line, newest first. Each source gives a page from the same place on,
 * and the newest of all of them are shown: so none is left out, and none comes twice.
 */
export async function customerTimeline(look: Look, { customerId, kind, limit, after }: Input) {
  if (!(await findCustomer(look.db, customerId))) return refuseCustomer("customer_not_found");
  const page = { before: placeOf(after), limit: limit + 1 };
  const groups = (Object.keys(TOLD_OF_CUSTOMER) as (keyof typeof TOLD_OF_CUSTOMER)[]).filter(
    (one) => kind === undefined || kind === one,
  );
  const record = kind === undefined || kind === "record";
  // As on their page: with no case of theirs in sight, nothing of what anybody wrote about them (R12).
  const served = record && (await seesCaseOf({ tx: look.db, actor: look.actor }, customerId));
  const [told, kept, asked] = await Promise.all([
    toldOfCustomer(look, customerId, groups, page),
    served ? listRecord(look.db, customerId, page) : [],
    record ? requestsOfCustomer(look, customerId, page) : [],
  ]);
  const own = { kind: "record" as const, case: null, byCustomer: false };
  const all = [
    ...told,
    ...kept.map(({ actor_name, ...one }) => ({ ...own, ...one, actorName: actor_name, text: null })),
    ...asked.map((one) => ({ ...own, ...one })),
  ].sort((a, b) => b.at.getTime() - a.at.getTime() || (a.id < b.id ? 1 : -1));
  const items = all.slice(0, limit);
  const last = items.at(-1);
  return decided({ items, next: last && all.length > limit ? `${last.at.toISOString()} ${last.id}` : null });
}

/** Where to go on; what cannot be read begins anew. */
function placeOf(after: string | undefined): Before | null {
  const [, at, id] =
    /^(\d{4}-\d\d-\d\dT[\d:.]+Z) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(after ?? "") ?? [];
  const when = at ? new Date(at) : null;
  return when && id && !Number.isNaN(when.getTime()) ? { at: when, id } : null;
}
