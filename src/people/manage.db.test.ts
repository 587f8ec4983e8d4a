import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { verifyJournal } from "../journal/actions/verify-journal.ts";
import { SYSTEM } from "../kernel/authority.ts";
import { addUser } from "./actions/add-user.ts";
import { byName } from "./rules/name-order.ts";
import { Browser, type House, join, openHouse, PASSWORD } from "./test-house.ts";

let house: House;
let administrator: Browser;
const agent = [{ role: "agent", scope: "own" }];
const administrators = [{ role: "administrator", scope: "all" }];

beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const code = (answer: { body: { refusal?: { code: string } } }) => answer.body.refusal?.code;

describe("first-run set-up", () => {
  it("refuses a weak start, then lets exactly one of several at once win, and is closed for good", async () => {
    const link = { code: await house.setUpCode() };
    const body = (index: number) => ({
      ...link,
      organisation: "云岚银行",
      name: "沈岚",
      signInName: `shen.lan${index || ""}`,
      newPassword: PASSWORD,
    });
    const other = await house.process();
    expect(code(await house.browser().post("/v1/setup", { ...body(0), newPassword: "1234567890" }))).toBe(
      "password_too_common",
    );
    expect(code(await house.browser().post("/v1/setup", { ...body(0), signInName: "a b" }))).toBe("sign_in_name_wrong");
    const browsers = [0, 1, 2, 3].map((index) => new Browser([house, other][index % 2]!.server, `10.2.0.${index}`));
    const answers = await Promise.all(browsers.map((browser, index) => browser.post("/v1/setup", body(index))));
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409, 409, 409]);
    expect(answers.filter((answer) => code(answer) === "already_set_up")).toHaveLength(3);
    administrator = browsers[answers.findIndex((answer) => answer.status === 201)]!;
    administrator.server = house.server;
    expect((await administrator.get("/v1/session")).body.organisation.name).toBe("云岚银行");
    expect((await house.pool.query("select count(*) from person")).rows).toEqual([{ count: 1 }]);
    expect(code(await house.browser().post("/v1/setup", body(9)))).toBe("already_set_up");
    expect((await house.browser().get("/v1/setup")).body).toEqual({ needed: false, organisation: "云岚银行" });
  });
});

describe("invitations", () => {
  const invite = (signInName: string) =>
    administrator.post("/v1/people", { name: "来人", signInName, email: "lai@example.com", roles: agent });
  const accept = (link: string, newPassword = PASSWORD) =>
    house.browser().post("/v1/invitations/accept", { token: link.split("#")[1], newPassword });

  it("lets a person in once, also when the link is used twice at the same moment", async () => {
    const { body } = await invite("lai.ren");
    expect(code(await house.browser().signIn("lai.ren"))).toBe("wrong_name_or_password");
    const read = await house.browser().post("/v1/invitations/read", { token: body.link.split("#")[1] });
    expect(read.body).toEqual({ name: "来人", signInName: "lai.ren", organisation: "云岚银行", purpose: "join" });
    expect(code(await accept(body.link, "lai.ren123"))).toBe("password_holds_name");
    const answers = await Promise.all([accept(body.link), accept(body.link)]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
    expect(code(await accept(body.link))).toBe("invitation_used");
    expect((await house.browser().signIn("lai.ren")).status).toBe(200);
  });

  it("refuses a made-up, a replaced, a cancelled and an expired link", async () => {
    expect(code(await accept(`/join#${"x".repeat(43)}`))).toBe("invitation_unknown");
    const first = await invite("deng.dai");
    const second = await administrator.post(`/v1/people/${first.body.id}/invitation`);
    expect(code(await accept(first.body.link))).toBe("invitation_unknown");
    await house.pool.query("update invitation set expires_at = now() - interval '1 s' where person_id = $1", [
      first.body.id,
    ]);
    expect(code(await accept(second.body.link))).toBe("invitation_expired");
    const third = await administrator.post(`/v1/people/${first.body.id}/invitation`);
    expect((await administrator.delete(`/v1/people/${first.body.id}/invitation`)).status).toBe(200);
    expect(code(await accept(third.body.link))).toBe("invitation_unknown");
    expect((await administrator.get(`/v1/people/${first.body.id}`)).status).toBe(404);
    expect((await invite("deng.dai")).status).toBe(201);
  });

  it("gives who forgot the password a new link, which ends the old sessions", async () => {
    const { id, browser } = await join(administrator, { name: "忘词", signInName: "wang.ci", roles: agent });
    expect(code(await administrator.delete(`/v1/people/${id}/invitation`))).toBe("invitation_not_open");
    const { body } = await administrator.post(`/v1/people/${id}/invitation`);
    expect((await browser.get("/v1/session")).status).toBe(200);
    expect((await accept(body.link, "another fine sentence")).status).toBe(200);
    expect((await browser.get("/v1/session")).status).toBe(401);
    expect((await house.browser().signIn("wang.ci")).status).toBe(401);
  });

  it("refuses a taken and an impossible name, a role twice, and who may not invite", async () => {
    expect(code(await invite("LAI.ren"))).toBe("sign_in_name_taken");
    expect(code(await invite("no spaces"))).toBe("sign_in_name_wrong");
    const twice = await administrator.post("/v1/people", {
      name: "双",
      signInName: "shuang",
      roles: [...agent, ...agent],
    });
    expect(code(twice)).toBe("field_wrong");
    const unplaced = [{ role: "supervisor", scope: "department" }];
    const homeless = await administrator.post("/v1/people", { name: "无", signInName: "wu.jia", roles: unplaced });
    expect(code(homeless)).toBe("department_needed");
    const { browser } = await join(administrator, { name: "坐席", signInName: "zuo.xi", roles: agent });
    const refused = await browser.post("/v1/people", { name: "甲", signInName: "jia.jia", roles: administrators });
    expect(refused.body.refusal).toMatchObject({ code: "not_permitted", params: { permission: "people.manage" } });
  });

  it("shows a link once: the repeated request is told that the answer was not kept", async () => {
    const body = { name: "重试", signInName: "chong.shi", roles: agent };
    const key = { "idempotency-key": "once-only" };
    expect((await administrator.post("/v1/people", body, key)).status).toBe(201);
    expect(code(await administrator.post("/v1/people", body, key))).toBe("answer_not_kept");
  });
});

describe("changing people", () => {
  it("gives new roles at once, in every process", async () => {
    const { id, browser } = await join(administrator, { name: "升职", signInName: "sheng.zhi", roles: agent });
    const elsewhere = await house.process();
    const there = new Browser(elsewhere.server, "10.3.0.1");
    await there.signIn("sheng.zhi");
    expect((await there.get("/v1/audit/events")).status).toBe(403);
    const roles = [{ role: "compliance", scope: "all" }];
    const changed = await administrator.patch(`/v1/people/${id}`, { version: 2, roles, name: "升过职" });
    expect(changed.body).toEqual({ version: 3 });
    expect((await browser.get("/v1/audit/events")).status).toBe(200);
    await expect.poll(async () => (await there.get("/v1/audit/events")).status, { interval: 5 }).toBe(200);
    expect((await browser.get("/v1/session")).body).toMatchObject({ name: "升过职", scope: "all" });
  });

  it("refuses an edit of an old version", async () => {
    const { id } = await join(administrator, { name: "同改", signInName: "tong.gai", roles: agent });
    const edits = ["甲", "乙"].map((name) => administrator.patch(`/v1/people/${id}`, { version: 2, name }));
    const answers = await Promise.all(edits);
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
    expect(answers.map(code).filter(Boolean)).toEqual(["stale_person"]);
  });

  it("locks with a reason: out at once, not in again, until unlocked", async () => {
    const { id, browser } = await join(administrator, { name: "停用", signInName: "ting.yong", roles: agent });
    const set = (state: string, version: number, reason?: string) =>
      administrator.patch(`/v1/people/${id}`, { version, state, reason });
    expect(code(await set("locked", 2))).toBe("reason_missing");
    expect((await set("locked", 2, "转岗核查")).status).toBe(200);
    expect((await browser.get("/v1/session")).status).toBe(401);
    expect(code(await house.browser().signIn("ting.yong"))).toBe("person_not_active");
    expect(code(await house.browser().signIn("ting.yong", "not the password"))).toBe("wrong_name_or_password");
    expect(code(await administrator.post(`/v1/people/${id}/invitation`))).toBe("person_not_active");
    expect((await set("active", 3, "核查完毕")).status).toBe(200);
    expect((await house.browser().signIn("ting.yong")).status).toBe(200);
    const events = await administrator.get("/v1/audit/events?limit=2");
    expect(events.body.events).toMatchObject([
      { kind: "person_unlocked", reason: "核查完毕", actorName: "沈岚" },
      { kind: "person_locked", reason: "转岗核查", body: { personId: id, before: { state: "active" } } },
    ]);
  });

  it("never loses the last administrator, not even when two strip each other", async () => {
    const me = (await administrator.get("/v1/session")).body.id;
    const own = async () => (await administrator.get(`/v1/people/${me}`)).body.version;
    const strip = (by: Browser, id: string, version: number) => by.patch(`/v1/people/${id}`, { version, roles: agent });
    expect(code(await strip(administrator, me, await own()))).toBe("last_administrator");
    const leave = { version: await own(), state: "left", reason: "退休" };
    expect(code(await administrator.patch(`/v1/people/${me}`, leave))).toBe("last_administrator");
    const second = await join(administrator, { name: "副手", signInName: "fu.shou", roles: administrators });
    const answers = await Promise.all([strip(administrator, second.id, 2), strip(second.browser, me, await own())]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
    expect(answers.map(code).filter(Boolean)).toEqual(["last_administrator"]);
    const { rows } = await house.pool.query(
      "select count(*) from person_role r join person p using (person_id) where role = 'administrator' and state = 'active'",
    );
    expect(rows).toEqual([{ count: 1 }]);
    if (answers[1]!.status === 200) {
      const version = (await second.browser.get(`/v1/people/${me}`)).body.version;
      await second.browser.patch(`/v1/people/${me}`, { version, roles: administrators });
    }
  });

  it("lists by name in pages, filters, and picks only active people", async () => {
    const all: string[] = [];
    for (let after = ""; ; ) {
      const { body } = await administrator.get(`/v1/people?limit=3${after && `&after=${after}`}`);
      all.push(...body.people.map((person: { id: string }) => person.id));
      if (!body.next) break;
      after = body.next;
    }
    const { rows } = await house.pool.query("select person_id as id, name from person");
    expect(all).toEqual(rows.sort(byName).map(({ id }) => id));
    const invited = await administrator.get("/v1/people?state=invited");
    expect(invited.body.people.every((person: { state: string }) => person.state === "invited")).toBe(true);
    expect((await administrator.get("/v1/people?q=LAI.R")).body.people).toHaveLength(1);
    expect((await administrator.get("/v1/people?q=%25")).body.people).toHaveLength(0);
    const picked = await administrator.get(`/v1/people/pick?role=administrator`);
    expect(picked.body.people[0]).toEqual({ id: expect.any(String), name: expect.any(String), department: null });
    expect((await administrator.get("/v1/people/pick?q=重试")).body.people).toEqual([]);
  });
});

describe("own settings", () => {
  it("keeps language and tour", async () => {
    const boss = await join(administrator, { name: "主管", signInName: "zhu.guan", roles: agent });
    expect((await boss.browser.patch("/v1/me", { locale: "en", toured: true })).status).toBe(200);
    expect((await boss.browser.get("/v1/session")).body).toMatchObject({ locale: "en", needsTour: false });
  });
});

describe("absences", () => {
  const period = (from: number, until: number) => ({
    from: new Date(Date.now() + from).toISOString(),
    until: new Date(Date.now() + until).toISOString(),
  });
  const HOUR = 3_600_000;

  it("R2: give the deputy the cases while they last, and take them back by themselves", async () => {
    const owner = await join(administrator, { name: "去休假", signInName: "qu.xiu.jia", roles: agent });
    const deputy = await join(administrator, { name: "代理", signInName: "dai.li", roles: agent });
    const away = (deputyId: string | null, from: number, until: number, of = owner) =>
      of.browser.post("/v1/absences", { kind: "leave", deputyId, ...period(from, until) });
    const standsInFor = async () => (await deputy.browser.get("/v1/session")).body.deputyOf;
    expect(code(await away(owner.id, -1000, HOUR))).toBe("deputy_self");
    expect(code(await away(deputy.id, HOUR, 1000))).toBe("absence_period_wrong");
    expect(code(await away(v7(), -1000, HOUR))).toBe("deputy_unknown");
    const later = await away(deputy.id, HOUR, 2 * HOUR);
    expect(later.status).toBe(201);
    expect(await standsInFor(), "not before it begins").toEqual([]);
    expect(code(await away(deputy.id, 1.5 * HOUR, 3 * HOUR))).toBe("absence_overlaps");
    expect((await away(deputy.id, -1000, HOUR / 2)).status).toBe(201);
    expect(await standsInFor()).toEqual([{ id: owner.id, name: "去休假" }]);
    expect(code(await away(owner.id, HOUR / 4, HOUR, deputy)), "no loop of two who stand in for each other").toBe(
      "deputy_away",
    );
    const alone = await away(null, HOUR / 4, 0.9 * HOUR, deputy);
    expect(alone.body.leavesAlone, "nobody stands in for a deputy: the absent one is told").toEqual(["去休假"]);
    const { absences } = (await owner.browser.get("/v1/absences")).body;
    expect(absences.map((one: { deputy: { id: string } }) => one.deputy.id)).toEqual([deputy.id, deputy.id]);
    for (const { absenceId } of absences)
      expect((await owner.browser.post(`/v1/absences/${absenceId}/end`, {})).status).toBe(200);
    expect(await standsInFor()).toEqual([]);
    expect(code(await owner.browser.post(`/v1/absences/${absences[0].absenceId}/end`, {}))).toBe("absence_over");
  });

  it("are entered by oneself, by the supervisor of the team and by administrators, and seen by nobody else", async () => {
    const departmentId = (await administrator.post("/v1/departments", { name: "离开登记处" })).body.id;
    const other = (await administrator.post("/v1/departments", { name: "隔壁处" })).body.id;
    const boss = [{ role: "supervisor", scope: "department" }];
    const hire = (name: string, signInName: string, roles: object[], at: string) =>
      join(administrator, { name, signInName, roles, departmentId: at } as never);
    const person = await hire("本人", "ben.ren", agent, departmentId);
    const chief = await hire("本处主管", "ben.chu", boss, departmentId);
    const stranger = await hire("外处主管", "wai.chu", boss, other);
    const enter = (by: Browser, from: number) =>
      by.post("/v1/absences", { personId: person.id, kind: "sick", ...period(from * HOUR, (from + 1) * HOUR) });
    expect(code(await enter(stranger.browser, 1))).toBe("absence_not_yours");
    const entered = await enter(chief.browser, 1);
    expect(entered.status).toBe(201);
    expect((await enter(administrator, 3)).status).toBe(201);
    expect(code(await stranger.browser.get(`/v1/absences?personId=${person.id}`))).toBe("absence_not_yours");
    const end = `/v1/absences/${entered.body.absenceId}/end`;
    expect(code(await stranger.browser.post(end, {})), "as if it did not exist").toBe("absence_unknown");
    expect((await chief.browser.get(`/v1/absences?personId=${person.id}`)).body.absences).toHaveLength(2);
    expect((await person.browser.post(end, {})).status).toBe(200);
    const { rows } = await house.pool.query("select body from organisation_event where kind = 'absence_entered'");
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows), "why somebody is away is not kept for ten years").not.toContain("sick");
  });
});

describe("API keys", () => {
  const use = (key: string, url: string, method = "GET", body?: object) =>
    house.browser().send(method, url, body, { authorization: `Bearer ${key}` });

  it("act within their roles, without cookies or pages, until revoked", async () => {
    const made = await administrator.post("/v1/keys", { name: "数据平台", roles: ["compliance"] });
    expect(made.status).toBe(201);
    const { id, key } = made.body;
    expect(key).toMatch(/^rk_[0-9a-f]{8}_[\w-]{43}$/);
    expect((await use(key, "/v1/session")).body).toMatchObject({
      kind: "key",
      name: "数据平台",
      roles: ["compliance"],
    });
    expect((await use(key, "/v1/audit/events")).status).toBe(200);
    expect(code(await use(key, "/v1/people"))).toBe("not_permitted");
    for (const [url, body] of [
      ["/v1/me/password", { password: "x", newPassword: "y" }],
      ["/v1/me/totp", { password: "x" }],
      ["/v1/me/totp/confirm", { code: "123456" }],
    ] as const)
      expect(code(await use(key, url, "POST", body))).toBe("persons_only");
    const list = async () => (await administrator.get("/v1/keys")).body.keys;
    // Noted beside the request, which does not wait for it.
    await expect.poll(async () => (await list())[0].lastUsedOn).toBe(new Date().toISOString().slice(0, 10));
    const [listed] = await list();
    expect(listed).toMatchObject({ id, lastUsedOn: new Date().toISOString().slice(0, 10), createdBy: "沈岚" });
    expect(JSON.stringify(listed)).not.toContain(key.slice(12));
    expect((await administrator.delete(`/v1/keys/${id}`)).status).toBe(200);
    expect((await use(key, "/v1/session")).status).toBe(401);
    expect(code(await administrator.delete(`/v1/keys/${id}`))).toBe("key_unknown");
  });

  it("end when they expire, and do not work with a wrong secret", async () => {
    const past = { name: "过期", roles: ["agent"], expiresAt: new Date(Date.now() - 1000).toISOString() };
    expect(code(await administrator.post("/v1/keys", past))).toBe("expiry_past");
    const soon = { ...past, expiresAt: new Date(Date.now() + 700).toISOString() };
    const { key } = (await administrator.post("/v1/keys", soon)).body;
    expect((await use(key, "/v1/session")).status).toBe(200);
    const last = key.slice(0, 20) + (key[20] === "A" ? "B" : "A") + key.slice(21);
    expect((await use(last, "/v1/session")).status).toBe(401);
    for (const junk of ["rk_", "rk_00000000_short", "x", ""]) expect((await use(junk, "/v1/session")).status).toBe(401);
    await new Promise((resolve) => setTimeout(resolve, 750));
    expect((await use(key, "/v1/session")).status).toBe(401);
  });
});

describe("users added from outside", () => {
  it("twenty with one hash can sign in, and the journal of everything above is whole and holds no secret", async () => {
    const hash = await house.auth.hash(PASSWORD);
    await house.db.transaction().execute(async (tx) => {
      const act = { tx, now: new Date(), newId: () => v7(), actor: SYSTEM };
      for (let index = 0; index < 20; index++) {
        const user = { name: `演示${index}`, signInName: `demo.${index}`, hash, roles: [], toured: true };
        expect((await addUser(act, user)).ok).toBe(true);
      }
    });
    const { rows: hashes } = await house.pool.query(
      "select distinct a.password from auth_account a join auth_user u on u.id = a.user_id where u.username like 'demo.%'",
    );
    expect(hashes).toEqual([{ password: hash }]);
    expect((await house.browser().signIn("demo.19")).status).toBe(200);
    expect(await verifyJournal(house.db)).toMatchObject({ ok: true, faulty: 0 });
    const verified = await administrator.post("/v1/audit/verify");
    expect(verified.body).toMatchObject({ ok: true, streams: 1 });
    const { rows } = await house.pool.query(
      "select string_agg(body::text || coalesce(reason, ''), ' ') as all from organisation_event",
    );
    for (const secret of [PASSWORD, hash, "/join", "rk_"]) expect(rows[0].all).not.toContain(secret);
  });
});
