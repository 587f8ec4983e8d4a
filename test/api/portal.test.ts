import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { CUSTOMER_ID, CUSTOMER_IN_JOURNAL } from "../../src/kernel/authority.ts";
import { type Caller, call } from "../support/call.ts";
import { openStream } from "../support/event-stream.ts";
import { type OpenApp, openApp } from "../support/open-app.ts";
import { Visitor } from "../support/portal-visitor.ts";
import { employ, type Staff } from "../support/staff.ts";

let house: OpenApp;
let staff: Staff;
let owner: Caller;
beforeAll(async () => {
  house = await openApp();
  staff = await employ(house, { owners: 2, keys: 0 });
  owner = staff.owners[0]!.as;
});
afterAll(() => house.close());
// What one test filed and guessed does not make the next dearer.
beforeEach(async () => {
  await house.database.db.deleteFrom("portal_proof").execute();
  await house.database.db.deleteFrom("sign_in_attempt").execute();
});

const visitor = () => new Visitor(house.base);
const staffAsk = (method: "GET" | "POST" | "DELETE" | "PUT", path: string, body?: object, as = owner) =>
  call(house.base, { method, path, as, body });
const post = (path: string, body: object) => staffAsk("POST", path, body);
const code = (answer: { body: { refusal?: { code: string } } }) => answer.body.refusal?.code;
const soon = () => new Date(Date.now() + 3_600_000).toISOString();

async function caseOf(number: string) {
  const row = await house.database.db.selectFrom("cases").selectAll().where("number", "=", number).executeTakeFirst();
  return row!;
}
const events = (caseId: string) =>
  house.database.db
    .selectFrom("case_event")
    .select(["kind", "actor_id", "actor_name", "body"])
    .where("case_id", "=", caseId)
    .orderBy("seq")
    .execute();

async function accepted(number: string): Promise<string> {
  const { case_id } = await caseOf(number);
  const body = { acknowledgement: "您的事由我负责到底。", nextWordAt: soon() };
  expect((await post(`/v1/cases/${case_id}/accept`, body)).status).toBe(200);
  return case_id;
}

/** Leads a filed case to its account, with nothing but what colleagues do. */
async function accounted(number: string): Promise<string> {
  const caseId = await accepted(number);
  const steps: [method: "POST" | "PUT" | "PATCH", path: string, body: object][] = [
    ["PUT", "/need", { businessNeed: "钱到账", emotionalNeed: "被当回事", needState: "confirmed" }],
    ["PATCH", "", { phase: "after_sale", product: "转账", causes: ["product_service.defect"] }],
    ["POST", "/understand", {}],
    ["POST", "/deciding", { reason: "流水写得明白" }],
    ["POST", "/responsibility", { responsibility: "company", finding: "upheld", reason: "流水为证" }],
  ];
  for (const [method, path, body] of steps) {
    const made = await call(house.base, { method, path: `/v1/cases/${caseId}${path}`, as: owner, body });
    expect([path, made.status, made.body.refusal]).toEqual([path, 200, undefined]);
  }
  const account = { facts: "转账卡在清算", responsibility: "责任在我们", done: "已补到账", routes: ["regulator"] };
  const sent = await post(`/v1/cases/${caseId}/account`, account);
  expect([sent.status, sent.body]).toMatchObject([200, { state: "accounted" }]);
  return caseId;
}

describe("R1, R13: filing", () => {
  test("anybody, by the portal: words, wish, consent and link are kept, and the desk hears of it", async () => {
    const stream = await openStream(house.base, owner);
    const receipt = await visitor().filed({
      name: "古丽",
      contact: "13800001234",
      wish: "把钱退回来",
      product: "转账",
    });
    const row = await caseOf(receipt.number);
    expect(row).toMatchObject({ channel: "web", state: "received", customer_name: "古丽", demand: "把钱退回来" });
    expect(row.department_id).not.toBe(null);
    const told = await events(row.case_id);
    expect(told.map(({ kind }) => kind)).toEqual([
      "case_received",
      "demand_recorded",
      "notice_accepted",
      "portal_link_given",
    ]);
    expect(new Set(told.map((one) => `${one.actor_id} ${one.actor_name}`))).toEqual(
      new Set([`${CUSTOMER_ID} ${CUSTOMER_IN_JOURNAL}`]),
    );
    expect(told[2]!.body).toMatchObject({ version: 1, basis: "consent", locale: "zh" });
    await expect.poll(() => stream.heard.some((one) => one.topic === "case" && one.caseId === row.case_id)).toBe(true);
    stream.close();
  });

  test("pressed twice, and at once, it is one complaint with one receipt", async () => {
    const one = visitor();
    const proof = await one.proof();
    const key = "k".repeat(30);
    const [first, second] = await Promise.all([one.file(proof, key), visitor().file(proof, key)]);
    const third = await visitor().file({}, key);
    expect([first.status, second.status, third.status]).toEqual([201, 201, 201]);
    expect([second.body, third.body]).toEqual([first.body, first.body]);
    expect(await filedWith(first.body.number)).toBe(1);
  });
  const filedWith = async (number: string) =>
    (await house.database.db.selectFrom("cases").select("case_id").where("number", "=", number).execute()).length;

  test("anonymous, and by a customer whose number is known: nothing of the known one changes", async () => {
    const anonymous = await caseOf((await visitor().filed()).number);
    expect([anonymous.customer_id, anonymous.customer_name]).toEqual([null, ""]);
    const before = await caseOf((await visitor().filed({ name: "陶然", contact: "13900002222" })).number);
    const other = await caseOf((await visitor().filed({ name: "冒名", contact: "13900002222" })).number);
    expect(other.customer_id).not.toBe(before.customer_id);
  });

  test.each([
    ["without the sum", { proof: "1" }, "proof_needed"],
    ["with a sum of its own making", { question: "15.x.9999999999.y", proof: "1" }, "proof_needed"],
    ["with the machines' field filled", { website: "http://spam" }, "leave_empty"],
    ["over a notice that is not in force", { noticeVersion: 9 }, "notice_changed"],
    ["with a way to reach them that is none", { name: "甲", contact: "随便" }, "contact_wrong"],
    ["about tomorrow", { incidentOn: "2999-01-01" }, "incident_in_future"],
  ])("%s it is refused, and nothing is left", async (_how, said, refusal) => {
    const count = () => house.database.db.selectFrom("cases").select("case_id").execute();
    const before = (await count()).length;
    expect(code(await visitor().file(said))).toBe(refusal);
    expect((await count()).length).toBe(before);
  });
  test("a sum pays for one complaint, not for two", async () => {
    const proof = await visitor().proof();
    expect((await visitor().file(proof)).status).toBe(201);
    expect(code(await visitor().file(proof))).toBe("proof_needed");
  });
  test("without a key of its own it is refused, since nobody could then tell two from one", async () => {
    expect(code(await visitor().file({}, "short"))).toBe("submission_key_needed");
  });
});

describe("R12: following", () => {
  test("by link or by number and code, however typed; it shows their words and ours, and nothing from inside", async () => {
    const receipt = await visitor().filed({ name: "古丽" });
    const caseId = await accepted(receipt.number);
    await post(`/v1/cases/${caseId}/notes`, { body: "内部：这位顾客很急" });
    for (const given of [
      { token: receipt.token },
      { number: receipt.number.replace("-", ""), code: receipt.code.toLowerCase() },
    ]) {
      const one = visitor();
      expect((await one.enter(given)).status).toBe(200);
      const { body } = await one.follow();
      expect(body).toMatchObject({ number: receipt.number, phase: "taken", turn: "us", ownerName: "周晓棠" });
      expect(body.next).toMatchObject({ kind: "word", late: false });
      expect(body.said.map((one: { from: string }) => one.from)).toEqual(["us"]);
      expect(JSON.stringify(body)).not.toMatch(/内部|severity|handling|upheld|accepted_at/);
    }
  });

  test("wrong number, wrong code, wrong token: one answer, as far as anybody can tell", async () => {
    const receipt = await visitor().filed();
    const wrong = [
      { number: receipt.number, code: "0000-0000" },
      { number: "2601-9999", code: receipt.code },
      { number: "nothing", code: "" },
      { token: "x".repeat(54) },
      { token: `${receipt.token.slice(0, -2)}zz` },
    ].filter((one) => !("code" in one) || one.code !== "");
    const answers = await Promise.all(wrong.map((given) => visitor().enter(given)));
    const said = answers.map(({ status, body }) => [status, { ...body.refusal, requestId: "" }]);
    for (const one of said) expect(one).toEqual(said[0]);
    expect(said[0]![1]).toMatchObject({ code: "portal_not_found" });
  });

  test("after wrong codes the number is locked, its link is not, and a new code opens it", async () => {
    const receipt = await visitor().filed();
    for (let guess = 0; guess < 8; guess++) await visitor().enter({ number: receipt.number, code: `0000-000${guess}` });
    expect(code(await visitor().enter({ number: receipt.number, code: receipt.code }))).toBe("portal_locked");
    expect((await visitor().enter({ token: receipt.token })).status).toBe(200);
    const { case_id } = await caseOf(receipt.number);
    const given = await post(`/v1/cases/${case_id}/portal/link`, {});
    expect((await visitor().enter({ number: receipt.number, code: given.body.code })).status).toBe(200);
  });

  test("nothing opens without an entrance, nor with one made up", async () => {
    const nobody = visitor();
    expect(code(await nobody.follow())).toBe("portal_entrance_needed");
    const mine = visitor();
    await mine.filed();
    const other = visitor();
    const theirs = await other.filed();
    const otherCase = await caseOf(theirs.number);
    const [, ...rest] = mine.cookie.split("=")[1]!.split(".");
    nobody.cookie = `redress.portal=${[otherCase.case_id, ...rest].join(".")}`;
    expect(code(await nobody.follow())).toBe("portal_entrance_needed");
    expect(code(await nobody.write("别人的案子"))).toBe("portal_entrance_needed");
  });

  test("a new link shuts out the one before and whoever came by it; a revoked one opens nothing", async () => {
    const inside = visitor();
    const receipt = await inside.filed();
    expect((await inside.follow()).status).toBe(200);
    const { case_id } = await caseOf(receipt.number);
    const { body } = await post(`/v1/cases/${case_id}/portal/link`, {});
    expect(code(await inside.follow())).toBe("portal_entrance_needed");
    expect(code(await visitor().enter({ token: receipt.token }))).toBe("portal_not_found");
    const again = visitor();
    expect((await again.enter({ token: body.link.split("#")[1] })).status).toBe(200);
    expect((await staffAsk("DELETE", `/v1/cases/${case_id}/portal/link`)).status).toBe(200);
    expect(code(await again.follow())).toBe("portal_link_ended");
    expect(code(await visitor().enter({ number: receipt.number, code: body.code }))).toBe("portal_link_ended");
  });

  test("three years after its end a case is no longer open to anybody by its link", async () => {
    const receipt = await visitor().filed();
    const closed = { closed_at: new Date(Date.now() - 1096 * 86_400_000), state: "closed" };
    await house.database.db.updateTable("cases").set(closed).where("number", "=", receipt.number).execute();
    expect(code(await visitor().enter({ token: receipt.token }))).toBe("portal_link_ended");
  });

  test("the cookie is the portal's alone: no colleague's door, no other path, not readable by the page", async () => {
    const one = visitor();
    const answer = await one.file();
    expect(answer.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^redress\.portal=[^;]+; Max-Age=7200; Path=\/v1\/portal; HttpOnly; SameSite=Lax$/),
    ]);
    const { status } = await call(house.base, { method: "GET", path: "/v1/session", as: { cookie: one.cookie } });
    expect(status).toBe(401);
    expect(code(await call(house.base, { method: "GET", path: "/v1/portal/mine", as: owner }))).toBe(
      "portal_entrance_needed",
    );
  });

  test("another site's page cannot speak for whoever has a case open", async () => {
    const one = visitor();
    await one.filed();
    const headers = { cookie: one.cookie, "sec-fetch-site": "cross-site" };
    const body = { words: "伪造的话" };
    const forged = await call(house.base, { method: "POST", path: "/v1/portal/mine/words", body, headers });
    expect([forged.status, code(forged)]).toEqual([403, "cross_site"]);
  });

  test("neither token nor code nor what was written is in the database's links or in the log", async () => {
    const receipt = await visitor().filed({ name: "卜知", contact: "13700009999", words: "只有我知道的一句话" });
    await visitor().enter({ number: receipt.number, code: receipt.code });
    const kept = JSON.stringify(await house.database.db.selectFrom("portal_link").selectAll().execute());
    for (const secret of [receipt.token, receipt.code, receipt.code.replace("-", "")]) {
      expect(kept).not.toContain(secret);
      expect(house.log.join("\n")).not.toContain(secret);
    }
    expect(house.log.join("\n")).not.toMatch(/卜知|13700009999|只有我知道/);
  });
});

describe("speaking", () => {
  test("a case that waits for its customer goes on with their word, once however often it is sent", async () => {
    const one = visitor();
    const receipt = await one.filed();
    const caseId = await accepted(receipt.number);
    expect((await post(`/v1/cases/${caseId}/wait`, { waitingFor: "转账的截图" })).status).toBe(200);
    expect((await one.follow()).body).toMatchObject({ phase: "asked", turn: "you", question: "转账的截图" });
    for (let sent = 0; sent < 2; sent++) expect((await one.write("流水号是0482", "one-key")).status).toBe(200);
    const { body } = await one.follow();
    expect([body.phase, body.turn]).toEqual(["taken", "us"]);
    expect(body.said.filter((said: { from: string }) => said.from === "you")).toHaveLength(1);
    const kinds = (await events(caseId)).map(({ kind }) => kind);
    expect(kinds.slice(-2)).toEqual(["message_received", "case_resumed"]);
    const { items } = (await staffAsk("GET", "/v1/notifications")).body;
    expect(items[0]).toMatchObject({ kind: "customer_wrote", caseId, fromName: "匿名顾客" });
  });

  test("one case takes twenty messages an hour, and says how long to wait for the next", async () => {
    const one = visitor();
    await one.filed();
    for (let sent = 0; sent < 20; sent++) expect((await one.write(`第${sent}句`)).status).toBe(200);
    const { status, body } = await one.write("再一句");
    expect([status, body.refusal.code, body.refusal.params.seconds > 3500]).toEqual([429, "portal_too_often", true]);
  });

  test("R8: accepting under protest is the customer's own answer, and what closing needs", async () => {
    const one = visitor();
    const receipt = await one.filed({ name: "古丽" });
    const caseId = await accounted(receipt.number);
    expect((await one.follow()).body).toMatchObject({ phase: "accounted", answerTo: "account", routes: ["regulator"] });
    const answer = { to: "account", agreement: "accepted_under_protest", words: "款退了，但态度要改" };
    expect(code(await one.ask("POST", "/mine/answer", { ...answer, to: "offer" }))).toBe("nothing_to_answer");
    expect((await one.ask("POST", "/mine/answer", answer)).status).toBe(200);
    expect(code(await one.ask("POST", "/mine/answer", answer))).toBe("nothing_to_answer");
    const last = (await events(caseId)).at(-1)!;
    expect(last).toMatchObject({ kind: "answer_recorded", actor_id: CUSTOMER_ID, actor_name: CUSTOMER_IN_JOURNAL });
    expect((await post(`/v1/cases/${caseId}/close`, { routes: [] })).body).toMatchObject({ state: "closed" });
    expect((await one.follow()).body).toMatchObject({ phase: "closed", agreement: "accepted_under_protest" });
    const page = (await staffAsk("GET", `/v1/cases/${caseId}`)).body;
    const mine = page.story.filter((entry: { portal?: boolean }) => entry.portal);
    expect(mine.map((entry: { event?: string; purpose?: string }) => entry.event ?? entry.purpose)).toContain("answer");
    expect(page.story.find((entry: { event?: string }) => entry.event === "case_received").portal).toBe(true);
  });

  test("R10: a review is asked for once and told to a supervisor; the case stands on a desk until it is seen to", async () => {
    const one = visitor();
    const receipt = await one.filed();
    expect(code(await one.ask("POST", "/mine/review", { words: "还没结论就先要复核" }))).toBe("review_not_now");
    const caseId = await accounted(receipt.number);
    await one.ask("POST", "/mine/answer", { to: "account", agreement: "refused" });
    expect((await post(`/v1/cases/${caseId}/close`, { routes: ["regulator"] })).status).toBe(200);
    expect((await one.ask("POST", "/mine/review", { words: "请别人再看一遍" })).status).toBe(200);
    const again = await one.ask("POST", "/mine/review", { words: "再看一遍录音" });
    expect([again.status, again.body]).toEqual([200, { done: true, had: true }]);
    const asked = (await events(caseId)).filter(({ kind }) => kind === "review_requested");
    expect(asked).toHaveLength(1);
    expect(JSON.stringify((await one.follow()).body.said)).toContain("再看一遍录音");
    expect((await caseOf(receipt.number)).review_asked_at).not.toBe(null);
    expect((await one.follow()).body).toMatchObject({ phase: "review", turn: "us", reviewWaits: true });
    const told = await staffAsk("GET", "/v1/notifications", undefined, staff.owners[1]!.as);
    expect(told.body.items[0]).toMatchObject({ kind: "review_requested", caseId });
  });

  test("withdrawing needs a second yes and ends the matter at once", async () => {
    const one = visitor();
    const receipt = await one.filed();
    expect(code(await one.ask("POST", "/mine/withdrawal", { sure: false }))).toBe("withdrawal_not_sure");
    expect((await one.ask("POST", "/mine/withdrawal", { sure: true })).body).toEqual({ ended: true });
    expect(await caseOf(receipt.number)).toMatchObject({ state: "withdrawn" });
    expect(code(await one.ask("POST", "/mine/withdrawal", { sure: true }))).toBe("withdrawn_too_late");
    expect((await one.write("还想说一句")).status).toBe(200);
  });

  test("R5: over a fault of ours that nobody decided on nothing ends, and the customer does not learn of it", async () => {
    const one = visitor();
    const receipt = await one.filed();
    const caseId = await accepted(receipt.number);
    expect((await post(`/v1/cases/${caseId}/own-fault`, { reason: "可能是我们" })).status).toBe(200);
    const { status, body } = await one.ask("POST", "/mine/withdrawal", { sure: true });
    expect([status, body]).toEqual([200, { ended: false }]);
    expect(JSON.stringify((await one.follow()).body)).not.toMatch(/own_fault|可能是我们/);
  });
});

describe("R12: evidence", () => {
  const PNG = Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "base64",
  );

  test("what the customer sends is kept as theirs; they see what was shared, and nobody sees what is another's", async () => {
    const one = visitor();
    const receipt = await one.filed({ name: "古丽" });
    const caseId = await accepted(receipt.number);
    expect((await one.send("转账截图.png", PNG)).status).toBe(201);
    // What they send twice is no mistake of theirs.
    expect(await one.send("再来一次.png", PNG)).toMatchObject({ status: 201, body: { had: true } });
    const { body } = await one.follow();
    expect([body.shared, body.sent.map((piece: { fileName: string }) => piece.fileName)]).toEqual([
      [],
      ["转账截图.png"],
    ]);
    const piece = body.sent[0].evidenceId;
    const told = (await events(caseId)).at(-1)!;
    expect(told).toMatchObject({ kind: "evidence_added", actor_id: CUSTOMER_ID, actor_name: CUSTOMER_IN_JOURNAL });
    expect((await one.ask("GET", `/mine/evidence/${piece}`)).status).toBe(404);
    const shared = await post(`/v1/cases/${caseId}/evidence/${piece}/share`, { caption: "您发来的截图，我们已核对。" });
    expect([shared.status, shared.body.refusal]).toEqual([200, undefined]);
    expect((await one.follow()).body.shared).toMatchObject([{ evidenceId: piece, look: "image" }]);
    const opened = await one.ask("GET", `/mine/evidence/${piece}`);
    expect([opened.status, opened.headers.get("content-type")]).toEqual([200, "image/png"]);
    expect(opened.headers.get("content-security-policy")).toContain("sandbox");
    const other = visitor();
    await other.filed();
    expect((await other.ask("GET", `/mine/evidence/${piece}`)).status).toBe(404);
    expect(code(await visitor().ask("GET", `/mine/evidence/${piece}`))).toBe("portal_entrance_needed");
  });

  test("files are judged by their bytes, and taken from nobody who has no case open", async () => {
    const one = visitor();
    await one.filed();
    expect(code(await one.send("照片.png", "<!doctype html><script>alert(1)</script>"))).toBe("file_kind_wrong");
    expect(code(await one.ask("POST", "/mine/evidence", {}))).toBe("file_missing");
    expect(code(await visitor().send("照片.png", PNG))).toBe("portal_entrance_needed");
    expect((await one.follow()).body.sent).toEqual([]);
  });
});

describe("R12: what colleagues see of it", () => {
  test("the link of a case with who gave it, and the customer's page as it is; masked for who has no part in customers", async () => {
    const receipt = await visitor().filed({ name: "古丽", words: "我叫古丽，电话13800001234" });
    const { case_id } = await caseOf(receipt.number);
    const { body } = await staffAsk("GET", `/v1/cases/${case_id}/portal`);
    expect(body.link).toMatchObject({ issue: 1, issuedBy: null, revokedAt: null });
    expect(body.seen).toMatchObject({ number: receipt.number, phase: "received", words: "我叫古丽，电话13800001234" });
    const made = await staffAsk(
      "POST",
      "/v1/keys",
      { name: "读", roles: ["investigator"], scope: "all" },
      staff.administrator,
    );
    const masked = await call(house.base, {
      method: "GET",
      path: `/v1/cases/${case_id}/portal`,
      as: { key: made.body.key },
    });
    expect(masked.body.seen.words).not.toMatch(/古丽|13800001234/);
  });

  test("a changed notice is a new version, and a stale page must read it first", async () => {
    const path = "/v1/portal/settings";
    const get = async () => (await staffAsk("GET", path, undefined, staff.administrator)).body;
    const before = await get();
    const { opensAt: _, notice, ...rest } = before;
    const change = {
      ...rest,
      phone: "400-000-1234",
      notice: { zh: "我们只用来办这件事。", en: "Only for this matter." },
    };
    const saved = await staffAsk("PUT", path, change, staff.administrator);
    expect(saved.body).toEqual({ version: 1, noticeVersion: 2 });
    expect(code(await staffAsk("PUT", path, change, staff.administrator))).toBe("notice_stale");
    expect(code(await visitor().file({ noticeVersion: notice.version }))).toBe("notice_changed");
    expect((await visitor().file({ noticeVersion: 2 })).status).toBe(201);
    const shown = (await visitor().ask("GET", "")).body;
    expect(shown).toMatchObject({ organisation: "云岚银行", phone: "400-000-1234", notice: { version: 2 } });
  });
});
