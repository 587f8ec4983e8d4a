import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Browser, type House, join, openHouse, PASSWORD, setUp, totp } from "./test-house.ts";

let house: House;
let administrator: Browser;

beforeAll(async () => {
  house = await openHouse();
  expect((await house.browser().get("/v1/setup")).body).toEqual({ needed: true, organisation: null });
  administrator = await setUp(house);
});
afterAll(() => house.close());

const agent = [{ role: "agent", scope: "own" }];

describe("signing in", () => {
  it("gives a session that says who I am and what I may do, in a cookie no script reads", async () => {
    const browser = house.browser();
    const answer = await browser.signIn(" Shen.Lan ");
    expect(answer).toMatchObject({ status: 200, body: { state: "signed_in" } });
    expect(String(answer.headers["set-cookie"])).toMatch(/^redress\.session_token=.*HttpOnly; SameSite=Lax$/);
    const me = await browser.get("/v1/session");
    expect(me.body).toMatchObject({
      kind: "person",
      name: "沈岚",
      signInName: "shen.lan",
      scope: "all",
      roles: ["administrator"],
      needsTour: true,
      secondFactor: false,
      organisation: { name: "云岚银行", timeZone: "Asia/Shanghai" },
    });
    expect(me.body.permissions).toContain("people.manage");
  });

  it("does not say whether name or password was wrong", async () => {
    const wrong = [await house.browser().signIn("shen.lan", "not it at all"), await house.browser().signIn("nobody")];
    for (const answer of wrong) {
      expect(answer.status).toBe(401);
      expect(answer.body.refusal).toMatchObject({ code: "wrong_name_or_password", message: "登录名或密码不对。" });
    }
    const english = await house
      .browser()
      .post("/v1/session", { signInName: "x?", password: "y" }, { "x-locale": "en" });
    expect(english.body.refusal.message).toBe("The sign-in name or the password is wrong.");
  });

  it("refuses a page of another site, signed in or not", async () => {
    const evil = house.browser();
    evil.headers = { origin: "https://evil.example" };
    const forged = await evil.signIn("shen.lan");
    expect([forged.status, forged.body.refusal.code]).toEqual([403, "cross_site"]);
    evil.cookies.set("redress.session_token", administrator.cookies.get("redress.session_token")!);
    expect((await evil.post("/v1/departments", { name: "假部门" })).body.refusal.code).toBe("cross_site");
  });

  it("refuses a forged and a shortened cookie", async () => {
    const browser = house.browser();
    const cookie = administrator.cookies.get("redress.session_token")!;
    const other = cookie.startsWith("x") ? "y" : "x";
    for (const forged of [other + cookie.slice(1), cookie.slice(0, -6), cookie.split(".")[0]!, "%E0%A4%A", ""]) {
      browser.cookies.set("redress.session_token", forged);
      expect((await browser.get("/v1/session")).body.refusal.code).toBe("sign_in_needed");
    }
  });

  it("signs out at once", async () => {
    const browser = house.browser();
    await browser.signIn("shen.lan");
    const stolen = house.browser();
    stolen.cookies.set("redress.session_token", browser.cookies.get("redress.session_token")!);
    expect((await stolen.get("/v1/session")).status).toBe(200);
    expect((await browser.delete("/v1/session")).status).toBe(200);
    expect(browser.cookies.size).toBe(0);
    expect((await stolen.get("/v1/session")).status).toBe(401);
  });
});

describe("too many wrong passwords", () => {
  it("locks the name after eight, also for the right password, and journals it once", async () => {
    const { browser } = await join(administrator, { name: "方程", signInName: "fang.cheng", roles: agent });
    const guesser = house.browser("10.0.0.8");
    for (let guess = 1; guess <= 8; guess++)
      expect((await guesser.signIn("fang.cheng", `guess number ${guess}`)).status).toBe(401);
    const locked = await house.browser("10.0.0.9").signIn("FANG.cheng");
    expect(locked.status).toBe(429);
    expect(locked.body.refusal).toMatchObject({ code: "sign_in_locked", params: { minutes: 15 } });
    expect(locked.headers["retry-after"]).toBe("900");
    // Who is in stays in: a guesser must not be able to throw anybody out.
    expect((await browser.get("/v1/session")).status).toBe(200);
    const events = await administrator.get("/v1/audit/events?kind=sign_in_locked");
    expect(events.body.events).toMatchObject([{ body: { signInName: "fang.cheng" } }]);
  });

  it("lets no more than eight guesses through when they come all at once", async () => {
    await join(administrator, { name: "高远", signInName: "gao.yuan", roles: agent });
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, guess) => house.browser("10.0.0.10").signIn("gao.yuan", `guess number ${guess}`)),
    );
    const checked = answers.filter((answer) => answer.body.refusal.code === "wrong_name_or_password");
    expect(checked).toHaveLength(8);
  });

  it("locks names that do not exist just the same", async () => {
    for (let guess = 1; guess <= 8; guess++) await house.browser("10.0.0.11").signIn("no.such.person");
    expect((await house.browser("10.0.0.11").signIn("no.such.person")).body.refusal.code).toBe("sign_in_locked");
  });

  it("forgets wrong ones after a right one", async () => {
    await join(administrator, { name: "林间", signInName: "lin.jian", roles: agent });
    const browser = house.browser("10.0.0.12");
    for (let round = 0; round < 2; round++) {
      for (let guess = 1; guess <= 7; guess++) await browser.signIn("lin.jian", "wrong wrong");
      expect((await browser.signIn("lin.jian")).status).toBe(200);
    }
  });

  it("locks an address that tries many names", async () => {
    const browser = house.browser("10.9.9.9");
    for (let guess = 0; guess < 40; guess++) await browser.signIn(`name-${guess}`);
    const answer = await browser.signIn("shen.lan");
    expect(answer.body.refusal.code).toBe("sign_in_locked");
    expect((await house.browser("10.9.9.8").signIn("shen.lan")).status).toBe(200);
  }, 60_000);
});

describe("the second factor", () => {
  it("is switched on with a code, asked for at sign-in, and refuses a code used before", async () => {
    const { browser } = await join(administrator, { name: "苏叶", signInName: "su.ye", roles: agent });
    expect((await browser.post("/v1/me/totp", { password: "wrong wrong" })).body.refusal.code).toBe("password_wrong");
    const started = await browser.post("/v1/me/totp", { password: PASSWORD });
    expect(started.status).toBe(200);
    expect(started.body.backupCodes).toHaveLength(10);
    expect(started.body.uri).toContain(":su.ye?secret=");
    const { secret, backupCodes } = started.body;
    expect((await house.browser().signIn("su.ye")).body).toEqual({ state: "signed_in" });
    expect((await browser.post("/v1/me/totp/confirm", { code: "000000" })).body.refusal.code).toBe("code_wrong");
    expect((await browser.post("/v1/me/totp/confirm", { code: totp(secret) })).status).toBe(200);
    expect((await browser.get("/v1/session")).body.secondFactor).toBe(true);

    const second = house.browser();
    expect((await second.signIn("su.ye")).body).toEqual({ state: "totp_needed" });
    expect((await second.get("/v1/session")).status).toBe(401);
    expect((await second.post("/v1/session/totp", { code: "123456" })).body.refusal.code).toBe("code_wrong");
    const code = totp(secret);
    expect((await second.post("/v1/session/totp", { code })).body).toEqual({ state: "signed_in" });
    expect((await second.get("/v1/session")).status).toBe(200);

    const third = house.browser();
    await third.signIn("su.ye");
    expect((await third.post("/v1/session/totp", { code })).body.refusal.code).toBe("code_used");
    expect((await third.post("/v1/session/totp", { code: backupCodes[0] })).body).toEqual({ state: "signed_in" });
    const fourth = house.browser();
    await fourth.signIn("su.ye");
    expect((await fourth.post("/v1/session/totp", { code: backupCodes[0] })).status).toBe(422);
    expect((await fourth.post("/v1/session/totp", { code: "999 999" })).status).toBe(422);
  });

  it("keeps neither password nor secret in what a replay is answered from", async () => {
    const { rows } = await house.pool.query("select answer::text from command_key");
    const kept = rows.map((row) => row.answer).join();
    expect(kept).not.toContain("otpauth");
    expect(kept).not.toContain("session_token");
    expect(kept).not.toContain("#");
  });

  it("is asked for only after a right password", async () => {
    expect((await house.browser().post("/v1/session/totp", { code: "123456" })).body.refusal.code).toBe(
      "second_step_expired",
    );
  });

  it("gives up after five wrong codes", async () => {
    const browser = house.browser();
    await browser.signIn("su.ye");
    for (let guess = 1; guess <= 5; guess++)
      expect((await browser.post("/v1/session/totp", { code: `00000${guess}` })).status).toBe(422);
    expect((await browser.post("/v1/session/totp", { code: "000009" })).body.refusal.code).toBe("second_step_expired");
  });

  it("is switched off by its owner with the password, or by an administrator with a reason", async () => {
    const { id, browser } = await join(administrator, { name: "顾问", signInName: "gu.wen", roles: agent });
    const on = async () => {
      const { body } = await browser.post("/v1/me/totp", { password: PASSWORD });
      expect((await browser.post("/v1/me/totp/confirm", { code: totp(body.secret) })).status).toBe(200);
      expect((await browser.post("/v1/me/totp", { password: PASSWORD })).body.refusal.code).toBe("second_factor_on");
    };
    await on();
    expect((await browser.post("/v1/me/totp/off", { password: PASSWORD })).status).toBe(200);
    expect((await browser.get("/v1/session")).body.secondFactor).toBe(false);
    await on();
    const removed = await administrator.post(`/v1/people/${id}/totp/off`, { reason: "手机丢失，当面核对过证件" });
    expect(removed.status).toBe(200);
    expect((await house.browser().signIn("gu.wen")).body).toEqual({ state: "signed_in" });
    const again = await administrator.post(`/v1/people/${id}/totp/off`, { reason: "再来" });
    expect(again.body.refusal.code).toBe("second_factor_off");
  });
});

describe("passwords and sessions", () => {
  it("changes a password, ends the other sessions and keeps this one", async () => {
    const { browser } = await join(administrator, { name: "钟声", signInName: "zhong.sheng", roles: agent });
    const other = house.browser();
    await other.signIn("zhong.sheng");
    const change = (password: string, newPassword: string) =>
      browser.post("/v1/me/password", { password, newPassword });
    expect((await change("wrong wrong", "a brand new one")).body.refusal.code).toBe("password_wrong");
    expect((await change(PASSWORD, "short")).body.refusal.code).toBe("password_too_short");
    expect((await change(PASSWORD, "Password1234")).body.refusal.code).toBe("password_too_common");
    expect((await change(PASSWORD, "zhongsheng123")).body.refusal.code).toBe("password_holds_name");
    expect((await change(PASSWORD, "江流有声断岸千尺")).body.refusal.code).toBe("password_too_short");
    expect((await change(PASSWORD, "江流有声，断岸千尺")).body.refusal?.code).toBe("password_too_short");
    expect((await change(PASSWORD, "江流有声，断岸千尺。")).status).toBe(200);
    expect((await browser.get("/v1/session")).status).toBe(200);
    expect((await other.get("/v1/session")).status).toBe(401);
    expect((await house.browser().signIn("zhong.sheng")).status).toBe(401);
    expect((await house.browser().signIn("zhong.sheng", "江流有声，断岸千尺。")).status).toBe(200);
  });

  it("lists sessions and ends one of them in every process at once", async () => {
    const { id, browser } = await join(administrator, { name: "周末", signInName: "zhou.mo", roles: agent });
    const other = house.browser("10.1.1.1");
    await other.signIn("zhou.mo");
    const elsewhere = await house.process();
    other.server = elsewhere.server;
    expect((await other.get("/v1/session")).status).toBe(200);
    const { sessions } = (await browser.get("/v1/sessions")).body;
    expect(sessions).toHaveLength(2);
    expect(sessions.filter((session: { current: boolean }) => session.current)).toHaveLength(1);
    const theirs = sessions.find((session: { address: string }) => session.address === "10.1.1.1");
    expect((await administrator.get(`/v1/sessions?personId=${id}`)).body.sessions).toHaveLength(2);
    const { browser: stranger } = await join(administrator, { name: "外人", signInName: "wai.ren", roles: agent });
    expect((await stranger.get(`/v1/sessions?personId=${id}`)).body.refusal.code).toBe("not_permitted");
    expect((await stranger.delete(`/v1/sessions/${theirs.id}`)).body.refusal.code).toBe("session_unknown");
    expect((await browser.delete(`/v1/sessions/${theirs.id}`)).status).toBe(200);
    await expect.poll(async () => (await other.get("/v1/session")).status, { timeout: 1000, interval: 5 }).toBe(401);
    expect((await browser.get("/v1/session")).status).toBe(200);
  });
});
