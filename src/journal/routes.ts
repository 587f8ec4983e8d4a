import { decided } from "../kernel/refusal.ts";
import { type Route, read } from "../platform/http/route.ts";
import { listOrganisationEvents } from "./actions/list-organisation-events.ts";
import { verifyJournal } from "./actions/verify-journal.ts";
import { listAuditEvents, verifyAudit } from "./contract.ts";

export function journalRoutes(): Route[] {
  return [
    read(listAuditEvents, listOrganisationEvents),
    // A POST, because it is work; it changes nothing, so it needs no idempotency row.
    read(verifyAudit, async (look) => decided(await verifyJournal(look.db))),
  ];
}
