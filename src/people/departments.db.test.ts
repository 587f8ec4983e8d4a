import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Browser, type House, join, openHouse, setUp } from "./test-house.ts";

let house: House;
let administrator: Browser;
const agent = [{ role: "agent", scope: "own" }];

beforeAll(async () => {
  house = await openHouse();
  administrator = await setUp(house);
});
afterAll(() => house.close());

const code = (answer: { body: { refusal?: { code: string } } }) => answer.body.refusal?.code;
const lastEvents = async (limit: number) => (await administrator.get(`/v1/audit/events?limit=${limit}`)).body.events;
interface Listed {
  id: string;
  name: string;
  parentId: string | null;
  version: number;
  archivedAt: string | null;
}
async function listed(what: "departments" | "regions", id: string): Promise<Listed | undefined> {
  const { body } = await administrator.get("/v1/departments?archived=true");
  return body[what].find((one: Listed) => one.id === id);
}

describe("departments", () => {
  const create = async (name: string, parentId: string | null = null, regionId: string | null = null) =>
    (await administrator.post("/v1/departments", { name, parentId, regionId })).body;

  it("hang in a tree without loops, with unique names", async () => {
    const top = (await create("零售部")).id;
    const middle = (await create("信用卡部", top)).id;
    const bottom = (await create("发卡组", middle)).id;
    expect((await create("零售部")).refusal.code).toBe("department_name_taken");
    expect((await create("无根部", v7())).refusal.code).toBe("department_unknown");
    const move = (id: string, change: object) =>
      administrator.patch(`/v1/departments/${id}`, { version: 1, ...change });
    expect(code(await move(top, { parentId: bottom }))).toBe("department_loop");
    expect(code(await move(top, { parentId: top }))).toBe("department_loop");
    expect(code(await move(bottom, { name: "零售部" }))).toBe("department_name_taken");
    expect((await move(bottom, { parentId: top, name: "制卡组" })).status).toBe(200);
    // Two moves that would make a loop only together.
    const a = (await create("甲部")).id;
    const b = (await create("乙部")).id;
    const answers = await Promise.all([move(a, { parentId: b }), move(b, { parentId: a })]);
    expect(answers.map(code).filter(Boolean)).toEqual(["department_loop"]);
  });

  it("reach as far as the scope says", async () => {
    const region = async (name: string, parentId: string | null) =>
      (await administrator.post("/v1/regions", { name, parentId })).body.id;
    const south = await region("华南", null);
    const city = await region("深圳", south);
    const head = (await create("华南分行", null, south)).id;
    const branch = (await create("深圳支行", head, city)).id;
    const desk = (await create("前海网点", branch, city)).id;
    const distant = (await create("龙岗网点", null, city)).id;
    const seen = async (signInName: string, scope: string, departmentId: string) => {
      const { browser } = await join(administrator, {
        name: signInName,
        signInName,
        roles: [...agent, { role: "supervisor", scope }],
        departmentId,
      });
      const { body } = await browser.get("/v1/session");
      return { scope: body.scope, departments: new Set(body.departmentIds) };
    };
    expect(await seen("scope.own", "own", branch)).toEqual({ scope: "own", departments: new Set([branch, desk]) });
    expect(await seen("scope.department", "department", branch)).toEqual({
      scope: "department",
      departments: new Set([branch, desk]),
    });
    expect(await seen("scope.region", "region", head)).toEqual({
      scope: "region",
      departments: new Set([head, branch, desk, distant]),
    });
    const below = await administrator.get(`/v1/people?department=${head}`);
    expect(below.body.people).toHaveLength(3);
  });

  it("are archived only when nobody and nothing is left in them", async () => {
    const { id } = await create("旧部门");
    const { body: person } = await administrator.post("/v1/people", {
      name: "留守",
      signInName: "liu.shou",
      roles: agent,
      departmentId: id,
    });
    const child = (await create("旧小组", id)).id;
    const archive = (which = id) =>
      administrator.post(`/v1/departments/${which}/archive`, { version: 1, reason: "合并" });
    const refused = await archive();
    expect(refused.body.refusal).toMatchObject({
      code: "department_in_use",
      params: { people: 1, departments: 1, tasks: 0 },
    });
    expect(refused.body.refusal.message).toContain("1名在职人员");
    expect((await archive(child)).status).toBe(200);
    await administrator.delete(`/v1/people/${person.id}/invitation`);
    expect((await archive()).status).toBe(200);
    expect(code(await archive())).toBe("department_unknown");
    const names = (await administrator.get("/v1/departments")).body.departments.map(
      (each: { name: string }) => each.name,
    );
    expect(names).not.toContain("旧部门");
    const late = { name: "迟到", signInName: "chi.dao", roles: agent, departmentId: id };
    expect(code(await administrator.post("/v1/people", late))).toBe("department_unknown");
  });

  it("refuse a change, an archiving and a return of an old version", async () => {
    const { id } = await create("同改部");
    const path = `/v1/departments/${id}`;
    const edits = await Promise.all(["甲改", "乙改"].map((name) => administrator.patch(path, { version: 1, name })));
    expect(edits.map((answer) => answer.status).sort()).toEqual([200, 409]);
    expect(edits.map(code).filter(Boolean)).toEqual(["stale_department"]);
    expect((await listed("departments", id))?.version).toBe(2);
    expect(code(await administrator.post(`${path}/archive`, { version: 1, reason: "并" }))).toBe("stale_department");
    expect(code(await administrator.patch(path, { name: "没说版本" }))).toBe("field_wrong");
    expect((await administrator.post(`${path}/archive`, { version: 2, reason: "并" })).status).toBe(200);
    expect(code(await administrator.post(`${path}/restore`, { version: 2, reason: "拆" }))).toBe("stale_department");
    expect((await administrator.post(`${path}/restore`, { version: 3, reason: "拆" })).status).toBe(200);
  });

  it("come back where they stood, or elsewhere when that is gone too", async () => {
    const region = (await administrator.post("/v1/regions", { name: "川北", parentId: null })).body.id;
    const above = (await create("川北分部")).id;
    const { id } = await create("川北一组", above, region);
    const post = (path: string, body: object) => administrator.post(`/v1/${path}`, { reason: "撤并", ...body });
    expect((await post(`departments/${id}/archive`, { version: 1 })).status).toBe(200);
    expect((await post(`departments/${above}/archive`, { version: 1 })).status).toBe(200);
    expect((await post(`regions/${region}/archive`, { version: 1 })).status).toBe(200);
    const back = (body: object = {}) => post(`departments/${id}/restore`, { version: 2, reason: "重开", ...body });
    const refused = (await back()).body.refusal;
    expect(refused).toMatchObject({ code: "place_archived", field: "parentId", params: { name: "川北分部" } });
    expect(code(await back({ parentId: above }))).toBe("department_unknown");
    expect((await back({ parentId: null })).body.refusal).toMatchObject({ code: "place_archived", field: "regionId" });
    expect(code(await back({ parentId: null, regionId: region }))).toBe("region_unknown");
    expect((await back({ parentId: null, regionId: null })).status).toBe(200);
    expect(code(await back())).toBe("department_not_archived");
    expect(await listed("departments", id)).toMatchObject({ parentId: null, archivedAt: null, version: 3 });
    const [event] = await lastEvents(1);
    expect(event).toMatchObject({
      kind: "department_restored",
      reason: "重开",
      body: {
        name: "川北一组",
        before: { parentId: above, regionId: region },
        after: { parentId: null, regionId: null },
      },
    });
    const { browser } = await join(administrator, {
      name: "新人",
      signInName: "xin.ren",
      roles: agent,
      departmentId: id,
    });
    expect(code(await browser.post(`/v1/departments/${id}/restore`, { version: 3, reason: "x" }))).toBe(
      "not_permitted",
    );
  });
});

describe("regions", () => {
  const create = async (name: string, parentId: string | null = null) =>
    (await administrator.post("/v1/regions", { name, parentId })).body.id;
  const change = (id: string, body: object) => administrator.patch(`/v1/regions/${id}`, { version: 1, ...body });
  const archive = (id: string, version = 1) =>
    administrator.post(`/v1/regions/${id}/archive`, { version, reason: "撤区" });
  const restore = (id: string, body: object = {}) =>
    administrator.post(`/v1/regions/${id}/restore`, { version: 2, reason: "复设", ...body });

  it("are renamed and moved, without loops, with their names beside each other unique", async () => {
    const west = await create("华西");
    const basin = await create("盆地", west);
    await create("高原", west);
    expect(code(await administrator.post("/v1/regions", { name: "华西", parentId: null }))).toBe("region_name_taken");
    expect((await administrator.post("/v1/regions", { name: "华西", parentId: west })).status).toBe(201);
    expect(code(await change(west, { parentId: basin }))).toBe("region_loop");
    expect(code(await change(basin, { name: "高原" }))).toBe("region_name_taken");
    expect(code(await change(basin, { parentId: v7() }))).toBe("region_unknown");
    expect(code(await change(v7(), { name: "无" }))).toBe("region_unknown");
    expect((await change(basin, { name: "川渝" })).status).toBe(200);
    expect(code(await change(basin, { name: "巴蜀" }))).toBe("stale_region");
    const [event] = await lastEvents(1);
    expect(event).toMatchObject({
      kind: "region_changed",
      body: { regionId: basin, before: { name: "盆地", parentId: west }, after: { name: "川渝" } },
    });
  });

  it("widen and narrow at once whom a reach of the region shows", async () => {
    const [wide, narrow] = [await create("大区"), await create("小区")];
    const department = async (name: string, regionId: string) =>
      (await administrator.post("/v1/departments", { name, regionId })).body.id;
    const [one, other] = [await department("大区一部", wide), await department("小区一部", narrow)];
    const roles = [{ role: "supervisor", scope: "region" }];
    const { browser } = await join(administrator, { name: "区长", signInName: "qu.zhang", roles, departmentId: one });
    const seen = async () => new Set((await browser.get("/v1/session")).body.departmentIds);
    expect(await seen()).toEqual(new Set([one]));
    expect((await change(narrow, { parentId: wide })).status).toBe(200);
    expect(await seen()).toEqual(new Set([one, other]));
  });

  it("are archived once empty, leave the closed lists, and come back", async () => {
    const top = await create("华北");
    const below = await create("津冀", top);
    const department = (await administrator.post("/v1/departments", { name: "津门部", regionId: below })).body.id;
    const refused = (await archive(below)).body.refusal;
    expect(refused).toMatchObject({ code: "region_in_use", params: { departments: 1, regions: 0 } });
    expect(refused.message).toContain("1个部门");
    await administrator.patch(`/v1/departments/${department}`, { version: 1, regionId: null });
    expect((await archive(top)).body.refusal).toMatchObject({ code: "region_in_use", params: { regions: 1 } });
    expect((await archive(below)).status).toBe(200);
    expect((await archive(top)).status).toBe(200);
    expect(code(await archive(top, 2))).toBe("region_unknown");
    const open = (await administrator.get("/v1/departments")).body.regions.map((one: Listed) => one.id);
    expect(open).not.toContain(top);
    const late = { name: "迟建部", regionId: below };
    expect(code(await administrator.post("/v1/departments", late))).toBe("region_unknown");
    expect((await restore(below)).body.refusal).toMatchObject({ code: "place_archived", params: { name: "华北" } });
    expect(code(await restore(top, { version: 1 }))).toBe("stale_region");
    expect((await restore(top)).status).toBe(200);
    expect((await restore(below)).status).toBe(200);
    expect(code(await restore(below, { version: 3 }))).toBe("region_not_archived");
    const kinds = (await lastEvents(4)).map((event: { kind: string; reason: string }) => [event.kind, event.reason]);
    expect(kinds).toEqual([
      ["region_restored", "复设"],
      ["region_restored", "复设"],
      ["region_archived", "撤区"],
      ["region_archived", "撤区"],
    ]);
  });

  it("cannot be archived while a department is put into them", async () => {
    const ids = await Promise.all(Array.from({ length: 8 }, (_, index) => create(`争区${index}`)));
    await Promise.all(
      ids.flatMap((id, index) => [
        administrator.post("/v1/departments", { name: `争部${index}`, regionId: id }),
        archive(id),
      ]),
    );
    const { rows } = await house.pool.query(
      "select d.name from department d join region r using (region_id) where d.archived_at is null and r.archived_at is not null",
    );
    expect(rows).toEqual([]);
  });

  it("are changed only by who manages people", async () => {
    const id = await create("禁区");
    const { browser } = await join(administrator, { name: "坐席", signInName: "zuo.xi", roles: agent });
    const asks = [
      browser.patch(`/v1/regions/${id}`, { version: 1, name: "x" }),
      browser.post(`/v1/regions/${id}/archive`, { version: 1, reason: "x" }),
      browser.post(`/v1/regions/${id}/restore`, { version: 1, reason: "x" }),
    ];
    for (const answer of await Promise.all(asks)) expect(code(answer)).toBe("not_permitted");
  });
});
