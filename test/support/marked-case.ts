import { randomUUID } from "node:crypto";
import { type Answered, type Call, type Caller, call } from "./call.ts";
import { seedMarkedReferral } from "./marked-referral.ts";
import type { Ids, Mark, MarkSort, Side } from "./marks.ts";
import type { OpenApp } from "./open-app.ts";

/**
 * Leads one case of a side as far as carrying out, with everything around it that holds words of persons, every word
 * marked; gives the marks and the ids. What the acts do not reach is written into the rows.
 */
export async function seedMarkedCase(
  house: OpenApp,
  side: Side,
  elsewhere: string,
): Promise<{ marks: Mark[]; ids: Ids }> {
  const marks: Mark[] = [];
  const mark = (text: string, sort: MarkSort) => {
    if (!marks.some((one) => one.text === text)) marks.push({ text, sort, side: side.name });
    return text;
  };
  const say = (field: string, sort: MarkSort = "case") => mark(`标${field}${side.name}标`, sort);
  const ids: Ids = { departmentId: elsewhere, place: "" };
  const send = async (
    method: Call["method"],
    path: string,
    body?: unknown,
    as: Caller = side.lead.as,
  ): Promise<Answered> => {
    const answer = await call(house.base, { method, path, as, body });
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer;
  };
  const post = async (path: string, body?: unknown, as?: Caller) => (await send("POST", path, body, as)).body;
  const later = new Date(Date.now() + 4 * 3_600_000).toISOString();
  const { digits } = side;
  const phone = mark(`137${digits}0001`, "sealed");
  const told = mark(`139${digits}0009`, "name");

  await receive();
  const at = `/v1/cases/${ids.caseId}`;
  await talk();
  await persons();
  await evidence();
  await decide();
  await seedMarkedReferral({ side, ids, told, mark, say, send });
  await aside();
  await fill();
  return { marks, ids };

  async function receive() {
    mark(side.customer.given, "customer");
    const customer = { name: side.customer.name, phone, email: mark(`ke${digits}@example.com`, "sealed") };
    const common = {
      channel: "phone",
      kind: "complaint",
      causes: ["product_service.defect"],
      severity: 2,
      phase: "after_sale",
      product: "云悦90天",
    };
    const words = `${say("words")}我是${side.customer.name}，手机${told}`;
    const taken = await post("/v1/cases", { ...common, words, customer, title: say("title") });
    Object.assign(ids, { caseId: taken.caseId, number: taken.number, place: `case:${taken.caseId}:reply` });
    const [row] = await rows("select customer_id from cases where case_id = $1", [taken.caseId]);
    ids.customerId = row.customer_id;
    await post(`/v1/cases/${taken.caseId}/accept`, { acknowledgement: say("ack"), nextWordAt: later });
    const second = { name: side.customer.other, phone: mark(`136${digits}0002`, "sealed") };
    mark(side.customer.otherGiven, "customer");
    const beside = await post("/v1/cases", { ...common, words: say("beside"), customer: second });
    const [other] = await rows("select customer_id from cases where case_id = $1", [beside.caseId]);
    const merged = { otherId: other.customer_id, reason: say("mergeReason", "house") };
    ids.besideId = beside.caseId;
    ids.mergeId = (await post(`/v1/customers/${ids.customerId}/merges`, merged)).mergeId;
  }

  async function talk() {
    const need = { businessNeed: say("need"), emotionalNeed: say("feeling"), needState: "confirmed" };
    await send("PUT", `${at}/need`, need);
    await post(`${at}/messages`, { direction: "in", body: `${say("message")} ${told}` });
    await post(`${at}/notes`, { body: say("note"), mentions: [side.boss.id] });
    await post(`${at}/contact-attempts`, { channel: "phone", outcome: "no_answer", remark: say("attempt") });
    await post(`${at}/understand`);
    const asked = { departmentId: elsewhere, question: say("question"), dueAt: later, kind: "investigation" };
    ids.taskId = (await post(`${at}/tasks`, asked)).taskId;
  }

  async function persons() {
    mark(side.party.given, "name");
    const paper = {
      paper: "power_of_attorney",
      scope: "whole",
      paperSaid: say("paper", "name"),
      validUntil: "2030-01-01",
    };
    const reached = { phone: mark(`135${digits}0003`, "sealed"), email: mark(`dai${digits}@example.com`, "sealed") };
    const agent = { role: "agent", name: side.party.name, represents: false, relation: say("relation", "name") };
    ids.partyId = (await post(`${at}/persons`, { ...agent, ...reached, ...paper })).partyId;
    const of = `/v1/customers/${ids.customerId}`;
    const value = mark(`11010119900307${digits}`, "sealed");
    const known = await post(`${of}/identifiers`, { kind: "id_card", value, useWhen: say("useWhen", "name") });
    ids.identifierId = known.identifierId;
    await post(`${of}/identifiers`, { kind: "account", value: mark(`62220000${digits}0004`, "sealed") });
    const [{ version }] = await rows("select version from customer where customer_id = $1", [ids.customerId]);
    const care = { adjustments: ["slower_calls"], kinds: ["illness"], basis: "told_us", note: say("care", "sealed") };
    await send("PUT", `${of}/care`, { ...care, version });
    await post(`${of}/reveals`, { field: "phone", reason: `${say("revealed", "house")}${side.customer.name}` });
    const seen = { field: "phone", reason: `${say("revealedParty", "house")}${side.party.name}` };
    await post(`${at}/persons/${ids.partyId}/reveals`, seen);
  }

  async function evidence() {
    const file = Buffer.from(`${say("bytes", "piece")}\n`.repeat(20));
    const begun = await post(`${at}/evidence-uploads`, {
      fileName: `${say("file", "piece")}.txt`,
      bytes: file.length,
      mark: "a".repeat(64),
    });
    const cookie = (side.lead.as as { cookie: string }).cookie;
    const headers = { cookie, "sec-fetch-site": "same-origin", "content-type": "application/octet-stream" };
    const path = `${house.base}${at}/evidence-uploads/${begun.uploadId}?offset=0`;
    await fetch(path, { method: "PUT", headers, body: new Uint8Array(file) });
    const said = {
      title: say("piece", "piece"),
      suppliedBy: say("by", "piece"),
      proves: say("proves", "piece"),
      extract: say("extract", "piece"),
    };
    const made = await post(`${at}/evidence`, { uploadId: begun.uploadId, source: "customer", ...said });
    ids.evidenceId = made.evidenceId;
    await post(`${at}/evidence/${ids.evidenceId}/notes`, { body: say("remark", "piece") });
    await post(`${at}/evidence/${ids.evidenceId}/share`, { caption: say("caption") });
    const open = { fileName: `${say("half", "piece")}.txt`, bytes: 999, mark: "b".repeat(64) };
    ids.uploadId = (await post(`${at}/evidence-uploads`, open)).uploadId;
  }

  async function decide() {
    await post(`${at}/own-fault`, { reason: say("fault") });
    await post(`${at}/own-fault/decision`, { ours: false, decision: say("faultDecision") }, side.boss.as);
    await post(`${at}/tasks/${ids.taskId}/cancel`, { reason: say("cancelled") });
    await post(`${at}/deciding`, { reason: say("deciding") });
    const responsibility = { responsibility: "company", finding: "upheld", reason: say("decision") };
    await post(`${at}/responsibility`, responsibility);
    await send("PUT", `${at}/demand`, { demand: say("demand") });
    await post(`${at}/remedy`, { kind: "redo", text: say("remedy"), currency: "CNY" });
    await post(`${at}/remedy/approval`, { approve: true }, side.boss.as);
    await post(`${at}/proposal`, { message: say("proposal") });
    await post(`${at}/agreement`, { agreement: "accepted", words: say("agreed") });
    const steps = [{ text: say("step"), ownerId: side.stepOwner, dueAt: later }];
    await post(`${at}/steps`, { steps });
    const [step] = await rows("select step_id from case_step where case_id = $1", [ids.caseId]);
    ids.stepId = step.step_id;
    await post(`${at}/hold`, { reason: say("hold") }, side.boss.as);
    const exported = { recipient: say("recipient"), reason: say("exportReason"), redacted: false, locale: "zh" };
    ids.exportId = (await post(`${at}/file-exports`, exported, side.boss.as)).exportId;
    await post(`${at}/portal/link`);
  }

  async function aside() {
    await send("PUT", `/v1/drafts/${ids.place}`, { body: { text: say("draft", "draft") }, caseId: ids.caseId });
    const wish = {
      kind: "explain",
      customerId: ids.customerId,
      requesterName: say("requester", "request"),
      relation: "self",
    };
    const asked = await post("/v1/rights-requests", { ...wish, wish: say("wish", "request") }, side.boss.as);
    ids.requestId = asked.requestId;
    const verified = { how: say("verified", "request"), version: 1 };
    await post(`/v1/rights-requests/${ids.requestId}/verify`, verified, side.boss.as);
    await spot();
    const same = { otherId: ids.besideId, reason: say("sameMatter") };
    ids.caseMergeId = (await post(`${at}/merges`, same)).mergeId;
    await incident();
    ids.viewId = (await post("/v1/views", { name: "我的", filter: {} })).viewId;
  }

  /** A group incident with its case, which came twice. */
  async function incident() {
    const opened = { title: `升级后转账慢${digits}`, happened: "系统升级", caseIds: [ids.caseId] };
    ids.incidentId = (await post("/v1/incidents", opened)).incidentId;
    const of = `/v1/incidents/${ids.incidentId}`;
    await post(`${of}/cases/${ids.caseId}/remove`, { reason: say("left") });
    await post(`${of}/cases`, { caseId: ids.caseId, reason: say("joined") });
    await rows("update incident_case set removed_reason = $2 where case_id = $1", [ids.caseId, say("left")]);
    await rows(
      `insert into incident_step (incident_id, step, due_at, owner_name, done_at, done_by_name, note)
       values ($1, 'keep_evidence', now(), '某', now(), '某', $2)`,
      [ids.incidentId, say("stepNote", "incident")],
    );
    const why = [ids.incidentId, say("incidentEnded", "incident")];
    await rows("update incident set ended_reason = $2 where incident_id = $1", why);
  }

  /** A conflict at the counter that is no case yet. */
  async function spot() {
    const now = new Date().toISOString();
    ids.spotId = randomUUID();
    const entry = (kind: string, field?: string) => ({
      ...{ entryId: randomUUID(), at: now, kind },
      ...(field && { text: say(field, "spot") }),
    });
    const entries = [entry("noted", "tapped"), entry("place_said", "place"), entry("called")];
    await post(`/v1/spot/cards/${ids.spotId}/entries`, { startedAt: now, entries });
    const [called] = await rows("select call_id from spot_call where spot_id = $1", [ids.spotId]);
    ids.callId = called.call_id;
    await rows("update spot_card set ended_reason = $2 where spot_id = $1", [ids.spotId, say("ended", "spot")]);
  }

  /** What acts do not reach, or not in this state; and a run of import with a row it did not take. */
  async function fill() {
    const set = (table: string, columns: Record<string, MarkSort>, where = "case_id = $1", id = ids.caseId) => {
      const names = Object.keys(columns);
      const values = names.map((name) => say(`${table}.${name}`, columns[name]));
      const list = names.map((name, nth) => `${name} = $${nth + 2}`).join(", ");
      return rows(`update ${table} set ${list} where ${where}`, [id, ...values]);
    };
    await set("cases", {
      received_reason: "case",
      severity_reason: "case",
      complained_person_said: "case",
      complained_department_said: "case",
    });
    await rows("update cases set customer_known_as = array[$2] where case_id = $1", [
      ids.caseId,
      say("knownAs", "name"),
    ]);
    await set("case_task", { hand_back_reason: "case", answer: "case", need: "case" });
    await set("case_step", { proof: "case" });
    await rows(
      `insert into case_to_tell (case_id, tell_id, purpose, body, written_at, written_by_name)
       values ($1, gen_random_uuid(), 'progress', $2, now(), '某')`,
      [ids.caseId, say("case_to_tell.body")],
    );
    await set("case_person", { ended_reason: "name" });
    await set("rights_request", { answer: "request", route: "request" }, "request_id = $1", ids.requestId);
    await set("customer", { segment: "customer", needs_care: "name" }, "customer_id = $1", ids.customerId);
    await set("customer_identifier", { wrong_reason: "name" }, "customer_id = $1", ids.customerId);
    await set("customer_merge", { undone_reason: "name" }, "merge_id = $1", ids.mergeId);
    await rows(
      `insert into import_run (run_id, source, file_name, file_sha256, columns, mapping, dry_run, state, position, total,
         created_count, linked_count, rejected_count, started_by, started_by_name, created_at, finished_at, file_kept,
         department_id, department_name)
       select gen_random_uuid(), 'x', 'x.csv', '\\x00', '{}', '{}', false, 'done', 1, 1, 0, 0, 1, $1, '某', now(), now(),
         false, $2, '部'`,
      [side.lead.id, side.departmentId],
    );
    const [run] = await rows("select run_id from import_run where department_id = $1", [side.departmentId]);
    ids.runId = run.run_id;
    await rows(
      `insert into import_reject (run_id, line, field, reason_code, zh, en, excerpt)
       values ($1, 1, 'words', 'x', '空', 'empty', $2)`,
      [ids.runId, JSON.stringify({ words: say("excerpt", "reject") })],
    );
  }

  async function rows(sql: string, values: unknown[]) {
    return (await house.database.pool.query(sql, values)).rows;
  }
}
