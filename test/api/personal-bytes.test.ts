import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Permission, permissionsOf, ROLES, type Role } from "../../src/kernel/authority.ts";
import type { TableClass } from "../../src/privacy/rules/classified/table-class.ts";
import { CLASSIFIED, personalColumns } from "../../src/privacy/rules/classified.ts";
import { indexPending } from "../../src/search/indexer.ts";
import { type Caller, call, cookieOf } from "../support/call.ts";
import { fullCall, type Known, schemaOf, withQuery } from "../support/inputs.ts";
import { seedMarkedCase } from "../support/marked-case.ts";
import type { Ids, Mark, MarkSort, Side } from "../support/marks.ts";
import { declaredRoutes, type OpenApp, openApp } from "../support/open-app.ts";
import { employ, PASSWORD } from "../support/staff.ts";
import { unzipped } from "../support/unzipped.ts";

/** What is not called, and why it cannot show anything. */
const SKIPPED: Record<string, string> = {
  "live.liveEvents": "listened to during all other calls, below",
  "people.signOut": "ends the session the other calls need, and answers nothing",
};
const endpoints = declaredRoutes().map((route) => route.endpoint);
const asked = endpoints.filter((one) => !(one.id in SKIPPED));
const reads = asked.filter((one) => one.method === "GET");
/** They take the case out of reach, or into that of somebody else, so they come last. */
const ENDING = /cases\.(takeNext|receive|move|hand|assign|withdraw|close|decline|goExternal)|undoMerge|people\./;
const order = (id: string) => (ENDING.test(id) ? 1 : 0);
const acts = asked.filter((one) => one.method !== "GET").sort((a, b) => order(a.id) - order(b.id));

interface Who {
  role: Role;
  side: string;
  scope: "department" | "own";
  as: Caller;
}
let house: OpenApp;
let marks: Mark[] = [];
let known: Known;
let elsewhere: string;
const callers: Who[] = [];
const streams: { who: Who; heard: string; leave: AbortController }[] = [];
const seen = new Set<string>();

beforeAll(async () => {
  house = await openApp();
  const { administrator } = await employ(house, { owners: 0, keys: 0 });
  const post = async (path: string, body: object) =>
    (await call(house.base, { method: "POST", path, as: administrator, body })).body;
  const [one, two, three] = await Promise.all(
    ["甲部", "乙部", "别部"].map((name) => post("/v1/departments", { name })),
  );
  elsewhere = three.id;
  const hire = async (name: string, departmentId: string, roles: { role: string; scope: string }[]) => {
    const { id, link } = await post("/v1/people", { name: `员工${name}`, signInName: name, departmentId, roles });
    const accept = { token: link.split("#")[1], newPassword: PASSWORD };
    const entered = await call(house.base, { method: "POST", path: "/v1/invitations/accept", body: accept });
    return { id: id as string, as: { cookie: cookieOf(entered) } };
  };
  const all = (scope: string, ...roles: string[]) => roles.map((role) => ({ role, scope }));
  const stranger = await hire("stranger", elsewhere, all("own", "case_owner"));
  const sideOf = async (name: string, departmentId: string, digits: string, names: string[]): Promise<Side> => ({
    ...{ name, departmentId, digits, stepOwner: stranger.id },
    lead: await hire(`lead${digits}`, departmentId, all("department", "agent", "case_owner", "investigator")),
    boss: await hire(`boss${digits}`, departmentId, all("department", "supervisor", "remedy_approver", "compliance")),
    customer: { name: names[0]!, given: names[0]!.slice(2), other: names[1]!, otherGiven: names[1]!.slice(2) },
    party: { name: names[2]!, given: names[2]!.slice(2) },
  });
  const sides = await Promise.all([
    sideOf("甲", one.id, "4411", ["上官听雨", "上官怀瑾", "慕容知秋"]),
    sideOf("乙", two.id, "5522", ["欧阳望舒", "欧阳若木", "皇甫流萤"]),
  ]);
  const seeded: { marks: Mark[]; ids: Ids }[] = [];
  for (const side of sides) seeded.push(await seedMarkedCase(house, side, elsewhere));
  marks = seeded.flatMap((side) => side.marks);
  const people = { personId: stranger.id, ownerId: stranger.id, toPersonId: stranger.id, mentions: [] };
  const someone = { name: "新来的", phone: "13300001111" };
  known = { ...seeded[0]!.ids, ...people, customer: someone, customerId: seeded[0]!.ids.customerId, mapped: "cn-bank" };
  Object.assign(known, { caseIds: [known.caseId], scheme: "causes", version: 1, deputy: null, routes: [] });
  const jobs = [
    ...ROLES.flatMap((role) => sides.map((side) => ({ role, side, scope: "department" as const }))),
    // Of their own rows only: the case is a colleague's.
    ...(["case_owner", "supervisor", "quality_analyst"] as const).map((role) => ({
      role,
      side: sides[0]!,
      scope: "own" as const,
    })),
  ];
  for (let at = 0; at < jobs.length; at += 4)
    await Promise.all(
      jobs.slice(at, at + 4).map(async ({ role, side, scope }, nth) => {
        const { as } = await hire(`${role}.${at + nth}`, side.departmentId, all(scope, role));
        callers.push({ role, side: side.name, scope, as });
      }),
    );
  while ((await indexPending(house.database.db)) > 0);
  await Promise.all(callers.map(listen));
}, 120_000);
afterAll(async () => {
  for (const { leave } of streams) leave.abort();
  await house.close();
});

/** Keeps everything that the live stream of somebody says. */
async function listen(who: Who): Promise<void> {
  const leave = new AbortController();
  const stream = { who, heard: "", leave };
  streams.push(stream);
  const headers = { cookie: (who.as as { cookie: string }).cookie };
  const answer = await fetch(`${house.base}/v1/live`, { headers, signal: leave.signal });
  const read = async () => {
    for await (const chunk of answer.body!) stream.heard += Buffer.from(chunk).toString("utf8");
  };
  read().catch(() => undefined);
}

/** Endpoints that show a number in clear, each time with a reason that is kept; and the copy for the person themselves. */
const REVEALS = /^(customers|persons|referrals)\.reveal/;
const COPY = "privacy.copyPersonalData";

/**
 * Whether somebody may read such a text: by what their role permits, within their own department. Two things reach further,
 * and are meant to: who deals with customers recognises every customer of the house by name (not by a number, and nothing
 * else of them), and who answers for personal data has the requests, the reveals and the reasons of a severity before them.
 */
function mayRead({ role, side, scope }: Who, mark: Mark, endpoint: string): boolean {
  const may = (permission: Permission) => permissionsOf([role]).has(permission);
  if (endpoint === COPY) return may("privacy.manage");
  const near = side === mark.side && scope === "department";
  const requests = endpoint.startsWith("privacy.") && may("privacy.manage");
  const recognises = endpoint === "customers.listCustomers" || endpoint === "customers.viewCustomer";
  const rules: Record<MarkSort, () => boolean> = {
    case: () => (near && may("case.read")) || (endpoint === "privacy.viewRightsRequest" && requests),
    name: () => (near && may("customer.read")) || requests,
    customer: () => ((near || recognises) && may("customer.read")) || requests,
    sealed: () => near && REVEALS.test(endpoint) && may("customer.reveal"),
    // What was shared with the customer is part of what they were told.
    piece: () => near && may(endpoint === "portal.viewAsCustomer" ? "case.read" : "evidence.read"),
    request: () => requests || (endpoint === "customers.customerTimeline" && may("privacy.manage")),
    reject: () => may("import.run"),
    house: () => (near && may("customer.read")) || may("audit.read") || requests,
    incident: () => (near && may("case.read")) || may("audit.read"),
    draft: () => false,
    spot: () => near && may("case.supervise"),
  };
  return rules[mark.sort]();
}

/** The bytes of an answer as text, with its headers and whatever is packed in it. */
async function bytesOf(answer: Response): Promise<string> {
  const heads = [...answer.headers].map(([name, value]) => `${name}: ${decoded(value)}`).join("\n");
  return `${heads}\n${unzipped(Buffer.from(await answer.arrayBuffer())).toString("utf8")}`;
}
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

async function send(who: Who, method: string, path: string, body?: unknown): Promise<{ status: number; text: string }> {
  const headers: Record<string, string> = {
    cookie: (who.as as { cookie: string }).cookie,
    "sec-fetch-site": "same-origin",
  };
  if (body !== undefined) headers["content-type"] = "application/json";
  const answer = await fetch(house.base + path, {
    method,
    headers,
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return { status: answer.status, text: await bytesOf(answer) };
}

/** Marks in these bytes that this person may not read, unless they said them; those they may are noted. */
function leaksIn(text: string, who: Who, endpoint: string, said = ""): string[] {
  const found = marks.filter((mark) => text.includes(mark.text) && !decoded(said).includes(mark.text));
  for (const mark of found) if (mayRead(who, mark, endpoint)) seen.add(mark.text);
  const leaked = found.filter((mark) => !mayRead(who, mark, endpoint));
  return leaked.map(({ text: words, sort }) => `${who.role} of ${who.side} (${who.scope}): ${words} [${sort}]`);
}

/** Queries that ask for exactly what is marked. */
const ASKED: Record<string, Known[]> = {
  "search.searchCases": [{ q: "标words甲标" }, { q: "上官听雨" }, { q: "13744110001" }],
  "customers.listCustomers": [{ q: "上官听雨" }, { q: "听雨" }, { q: "13744110001" }, { q: "ke4411@example.com" }],
  "matters.likeWords": [{ words: "标words甲标标message甲标" }, { words: "标words甲标", customer: "customerId" }],
  "cases.listCases": [{ state: "all" }, { customer: "customerId", state: "all" }],
  "cases.exportCases": [
    { state: "all", format: "csv" },
    { state: "all", format: "xlsx" },
  ],
  "journal.listAuditEvents": [{ limit: 200 }, { kind: "identifier_revealed" }],
  "privacy.listRightsRequests": [{ answered: "true" }],
  "cases.listTasks": [{ scope: "department" }, { scope: "asked" }, { scope: "arbitration" }],
  "evidence.readEvidence": [{ what: "viewed" }, { what: "downloaded" }],
};

/** What is known, with the merge of cases where that is meant and not of customers, and the number of an outside body. */
function knownTo({ path }: (typeof endpoints)[number]): Known {
  // Whoever registers it once more, of whatever department, adds to a case that they may not see.
  if (path === "/v1/referrals") return { ...known, body: known.theirBody, number: known.theirNumber };
  return path.startsWith("/v1/cases/:caseId/merges") ? { ...known, mergeId: known.caseMergeId } : known;
}

function pathsOf(endpoint: (typeof endpoints)[number]): string[] {
  const { path, query } = fullCall(endpoint, knownTo(endpoint));
  const required = new Set(schemaOf(endpoint, "query").required ?? []);
  const plain = Object.fromEntries(Object.entries(query).filter(([name]) => required.has(name)));
  const asking = (ASKED[endpoint.id] ?? []).map((one) =>
    Object.fromEntries(
      Object.entries(one).map(([name, value]) => [name, value === "customerId" ? known.customerId : value]),
    ),
  );
  return [withQuery(path, plain), ...asking.map((one) => withQuery(path, { ...plain, ...one }))];
}

describe("every endpoint for every role, of the case's department and of another: the bytes hold nothing they may not read", () => {
  test.each(reads.map((one) => [one.id, one] as const))("%s", async (id, endpoint) => {
    const leaks = await Promise.all(
      pathsOf(endpoint).flatMap((path) =>
        callers.map(async (who) => {
          const { status, text } = await send(who, "GET", path);
          return status >= 500 ? [`${who.role}: ${status} ${text}`] : leaksIn(text, who, id, path);
        }),
      ),
    );
    expect(leaks.flat()).toEqual([]);
  });

  test.each(acts.map((one) => [one.id, one] as const))("%s", async (id, endpoint) => {
    const { method, path, body, query } = fullCall(endpoint, knownTo(endpoint));
    const sent = endpoint.body ? body : method === "DELETE" ? undefined : {};
    const leaks: string[] = [];
    // Those who may least come first: what the others change would otherwise stand in their way.
    const far = callers.filter((who) => who.side === "乙");
    const own = callers.filter((who) => who.scope === "own");
    const groups = [far, own, callers.filter((who) => !far.includes(who) && !own.includes(who))];
    for (const group of groups)
      await Promise.all(
        group.map(async (who) => {
          const { text } = await send(who, method, withQuery(path, endpoint.query ? query : {}), sent);
          leaks.push(...leaksIn(text, who, id));
        }),
      );
    expect(leaks).toEqual([]);
  });
});

test("live.liveEvents: what open pages were told during all of this holds nothing either, and something was told", () => {
  expect(streams.flatMap(({ who, heard }) => leaksIn(heard, who, "live.liveEvents"))).toEqual([]);
  expect(streams.filter(({ heard }) => heard.includes("data:")).length).toBeGreaterThan(5);
});

test("no endpoint is left out silently", () => {
  for (const [id, why] of Object.entries(SKIPPED)) {
    expect(endpoints.map((one) => one.id)).toContain(id);
    expect(why.length).toBeGreaterThan(10);
  }
  expect(reads.length + acts.length + Object.keys(SKIPPED).length).toBe(endpoints.length);
});

/** Columns with nothing marked in them, and why. */
const UNMARKED: Record<string, string> = {
  "case_alarm.what": "names a kind of reminder",
  "case_hold.lift_reason": "the hold stands; lifted, it is read where its reason is",
  "case_merge.undone_reason": "the merge stands; parted, it is read where its reason is",
  "case_key.key": "a case number, or the key of a row brought in; no answer reads it",
  "case_person.paper": "a word of a closed list",
  "cases.customer_id": "an id",
  "cases.severity_facts": "answers of a closed list",
  "customer.care_adjustments": "words of a closed list",
  "customer.care_basis": "a word of a closed list",
  "customer.care_kinds": "words of a closed list",
  "portal_proof.address": "a hash",
  "rights_request.customer_id": "an id",
  "rights_request.relation": "a word of a closed list",
};

/** Marks of the case that was asked about which nobody here reads, and why. */
const UNSHOWN: Record<string, string> = {
  "dai4411@example.com": "a reveal shows one thing, here the phone",
  标half甲标: "an upload under way tells how far it is, not its name",
  标draft甲标: "belongs to who wrote it",
  标knownAs甲标: "only masks by it",
  "标customer_merge.undone_reason甲标": "stands in the journal",
  标excerpt甲标: "goes to whoever brought the rows in",
};

test("every personal column of the classification holds a mark, so that each was at stake", async () => {
  const { pool } = house.database;
  const lacking: string[] = [];
  const like = `%(${marks.map((mark) => mark.text.replace(/[.+]/g, "\\$&")).join("|")})%`;
  for (const [table, { columns }] of Object.entries(CLASSIFIED) as [string, TableClass][])
    for (const column of personalColumns(columns)) {
      const { rows } = await pool.query(`select 1 from ${table} where ${column}::text similar to $1 limit 1`, [like]);
      if (rows.length === 0) lacking.push(`${table}.${column}`);
    }
  expect(lacking.sort()).toEqual(Object.keys(UNMARKED).sort());
});

test("what was marked was really shown to those who may read it", () => {
  const ours = marks.filter(({ side }) => side === "甲").map(({ text }) => text);
  expect(ours.filter((text) => !seen.has(text)).sort()).toEqual(Object.keys(UNSHOWN).sort());
});
