import { Readable } from "node:stream";
import { ZipFile } from "yazl";
import { appendOrganisationEvent } from "../journal/actions/append-organisation-event.ts";
import { type Decision, decided } from "../kernel/refusal.ts";
import { dayAfter, startOfDay } from "../kernel/zone.ts";
import type { Act, Look } from "../platform/act.ts";
import { answerRefusal } from "../platform/http/bind.ts";
import { command, type Route, read, type StreamHttp, stream } from "../platform/http/route.ts";
import { csvLines } from "../platform/spreadsheet/write-csv.ts";
import { releaseCase } from "./actions/restrict-case.ts";
import { decideRightsRequest, takeRightsRequest, verifyRequester } from "./actions/rights-requests.ts";
import * as contract from "./contract.ts";
import { copyOfPerson } from "./copy-of-person.ts";
import { readable } from "./copy-page.ts";
import { reachOf } from "./reach-of.ts";
import {
  casesOfPerson,
  findRequest,
  listAnswered,
  listOpen,
  listReveals,
  type RequestRow,
  type RevealBody,
} from "./requests-store.ts";
import { refuse } from "./rules/refusals.ts";
import { eraseAt, type RetentionPlan } from "./rules/retention.ts";
import { countKept, findPlan, listRestricted, putPlan } from "./store.ts";

export const privacyRoutes: Route[] = [
  read(contract.listRightsRequests, listed),
  read(contract.viewRightsRequest, viewed),
  command(contract.takeRightsRequest, takeRightsRequest),
  command(contract.verifyRequester, verifyRequester),
  command(contract.decideRightsRequest, decideRightsRequest),
  stream(contract.copyPersonalData, sendCopy),
  read(contract.viewRetention, async ({ db }) => decided({ plan: await findPlan(db), ...(await countKept(db)) })),
  command(contract.planRetention, planRetention),
  read(contract.listRestricted, restricted),
  command(contract.releaseRestricted, releaseCase),
  read(contract.listReveals, reveals),
  stream(contract.exportReveals, sendReveals),
];

async function listed(look: Look, { answered, after, limit }: { answered: string; after?: string; limit: number }) {
  if (answered === "false") return decided({ items: (await listOpen(look.db)).map(shape), next: null });
  const rows = await listAnswered(look.db, placeOf(after), limit + 1);
  const items = rows.slice(0, limit).map(shape);
  const last = items.at(-1);
  return decided({ items, next: rows.length > limit && last ? place(last.receivedAt, last.requestId) : null });
}

async function viewed(look: Look, { requestId }: { requestId: string }) {
  const row = await findRequest(look.db, requestId);
  if (!row) return refuse("request_not_found");
  const cases = row.customer_id ? await casesOfPerson(look.db, row.customer_id) : [];
  const { open, kept, held, erasable, until } = reachOf(cases, await findPlan(look.db), look.now);
  const reach = { open: open.length, kept: kept.length, held: held.length, erasable: erasable.length, until };
  const suggestions = cases.map((one) => ({
    number: one.number,
    severity: one.severity,
    reason: one.severity_reason,
    weighed: one.severity_facts !== null,
  }));
  return decided({ request: shape(row), reach, suggestions });
}

async function planRetention(act: Act, plan: RetentionPlan) {
  const before = await findPlan(act.tx);
  await putPlan(act.tx, plan);
  await appendOrganisationEvent(act, { kind: "retention_planned", body: { before, after: plan, ...plan } });
  act.announce({ topic: "privacy", kind: "planned", audience: [] });
  return decided(plan);
}

/** The instant and the id of the last row of a page, as one text. */
const place = (at: Date, id: string) => `${at.toISOString()} ${id}`;
function placeOf(after: string | undefined): { at: Date; id: string } | null {
  const [at = "", id = ""] = (after ?? "").split(" ");
  return /^[0-9a-f-]{36}$/i.test(id) && !Number.isNaN(Date.parse(at)) ? { at: new Date(at), id } : null;
}

async function restricted(look: Look, { after, limit }: { after?: string; limit: number }) {
  const from = placeOf(after);
  const plan = await findPlan(look.db);
  const rows = await listRestricted(look.db, from && { at: from.at, caseId: from.id }, limit + 1);
  const items = rows.slice(0, limit).map((row) => ({
    caseId: row.case_id,
    number: row.number,
    kind: row.kind,
    departmentName: row.department_name,
    closedAt: row.closed_at,
    restrictedAt: row.restricted_at!,
    eraseAt: row.closed_at && !row.erased_at ? eraseAt(row.closed_at, plan) : null,
    erasedAt: row.erased_at,
    held: row.held !== null,
  }));
  const last = items.at(-1);
  return decided({ items, next: rows.length > limit && last ? place(last.restrictedAt, last.caseId) : null });
}

interface Asked {
  personId?: string;
  from?: string;
  to?: string;
}
const filterOf = ({ zone }: Look, { personId, from, to }: Asked) => ({
  personId,
  from: from ? startOfDay(zone, from) : undefined,
  to: to ? startOfDay(zone, dayAfter(to)) : undefined,
});

async function reveals(look: Look, { after, limit, ...asked }: Asked & { after?: string; limit: number }) {
  const rows = await listReveals(look.db, filterOf(look, asked), seqOf(after), limit + 1);
  const page = rows.slice(0, limit);
  const items = page.map((row) => ({
    revealId: row.event_id,
    at: row.at,
    personId: row.actor_id,
    personName: row.actor_name,
    ...revealOf(row),
    reason: row.reason,
  }));
  return decided({ items, next: rows.length > limit ? String(page.at(-1)!.seq) : null });
}

const seqOf = (after: string | undefined) => (/^\d{1,15}$/.test(after ?? "") ? Number(after) : null);

function revealOf({ body }: { body: unknown }) {
  const { name, number, field } = body as RevealBody;
  return { ofName: name ?? null, caseNumber: number ?? null, field: field ?? null };
}

async function sendReveals(look: Look, asked: Asked, { reply }: StreamHttp) {
  const head = ["时间 at", "谁 who", "看了谁的 whose", "个案 case", "项目 field", "原因 reason"];
  reply.header("cache-control", "no-store").type("text/csv; charset=utf-8");
  reply.header("content-disposition", 'attachment; filename="reveals.csv"');
  return reply.send(Readable.from(csvLines(head, rowsOf(look, asked)), { objectMode: false }));
}

async function* rowsOf(look: Look, asked: Asked) {
  for (let after: number | null = null; ; ) {
    const rows: Awaited<ReturnType<typeof listReveals>> = await listReveals(look.db, filterOf(look, asked), after, 500);
    for (const row of rows) {
      const { ofName, caseNumber, field } = revealOf(row);
      yield [row.at.toISOString(), row.actor_name, ofName ?? "", caseNumber ?? "", field ?? "", row.reason ?? ""];
    }
    if (rows.length < 500) return;
    after = rows.at(-1)!.seq;
  }
}

/** Hands the copy over and notes that in the journal first: nothing leaves unnoted. */
async function sendCopy(look: Look, { requestId }: { requestId: string }, http: StreamHttp) {
  const { request, reply } = http;
  const noted = await http.command({ requestId }, (act) => noteCopy(act, requestId));
  if (!noted.ok) return answerRefusal(request, reply, noted.refusal, look.actor);
  const copy = await copyOfPerson(look.db, noted.value.customerId, look.now);
  const zip = new ZipFile();
  zip.addBuffer(Buffer.from(readable(copy, look.zone)), "copy.html");
  zip.addBuffer(Buffer.from(JSON.stringify(copy, null, 2)), "copy.json");
  zip.end();
  reply.header("cache-control", "no-store").type("application/zip");
  reply.header("content-disposition", `attachment; filename="${noted.value.number}.zip"`);
  return reply.send(zip.outputStream);
}

async function noteCopy(act: Act, requestId: string): Promise<Decision<{ customerId: string; number: string }>> {
  const row = await findRequest(act.tx, requestId);
  if (!row) return refuse("request_not_found");
  if (!row.verified_at) return refuse("request_not_verified");
  if (!row.customer_id) return refuse("request_has_no_customer");
  await appendOrganisationEvent(act, { kind: "rights_copy_made", body: { requestId, number: row.number } });
  return decided({ customerId: row.customer_id, number: row.number });
}

function shape(row: RequestRow) {
  return {
    requestId: row.request_id,
    number: row.number,
    kind: row.kind as (typeof contract.REQUEST_KINDS)[number],
    state: row.state as (typeof contract.REQUEST_STATES)[number],
    customerId: row.customer_id,
    requesterName: row.requester_name,
    relation: row.relation as (typeof contract.RELATIONS)[number],
    wish: row.wish,
    receivedAt: row.received_at,
    verifiedAt: row.verified_at,
    verifiedHow: row.verified_how,
    dueAt: row.due_at,
    ownerName: row.owner_name,
    decidedAt: row.decided_at,
    decidedByName: row.decided_by_name,
    answer: row.answer,
    route: row.route,
    version: row.version,
  };
}
