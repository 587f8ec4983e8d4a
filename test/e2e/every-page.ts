import { sql } from "kysely";
import type { Page } from "playwright-core";
import { passOnReferrals } from "../../src/demo/referrals.ts";
import { tapSpotCards } from "../../src/demo/spot-cards.ts";
import type { RunningApp } from "../support/running-app.ts";

type Title = readonly [zh: string, en: string];
interface Found {
  path: string;
  title: Title;
}
export interface Shown {
  name: string;
  who: "zhou" | "liang" | "he" | "fang" | "shao";
  path: string | ((app: RunningApp) => Promise<Found>);
  /** What the window is called, where the path does not find it. */
  title?: Title;
  /** What opens over the page, beside every button that says it has a popup. */
  opens?: Record<string, (page: Page) => Promise<unknown>>;
  /** What may scroll sideways by itself. */
  sideways?: string;
}

const act = (name: string) => (page: Page) => page.goto(`${page.url().split("?")[0]}?act=${name}`);
const press = (keys: string) => (page: Page) => page.keyboard.press(keys);
const click = (selector: string) => (page: Page) => page.locator(selector).locator("visible=true").first().click();
const anew = (open: (page: Page) => Promise<unknown>) => (page: Page) => page.reload().then(() => open(page));
const named = (zh: string, en = zh) => [`${zh} · 有交代`, `${en} · Redress`] as const;
const inSettings = (zh: string, en: string) => [`${zh} · 设置`, `${en} · Settings`] as const;

/** Every page there is, with who opens it and what opens over it. A new page joins by one line. */
export const PAGES: Shown[] = [
  {
    name: "desk",
    who: "zhou",
    path: "/desk",
    title: named("工作台", "Desk"),
    opens: { palette: press("Control+k"), keys: press("?") },
  },
  {
    name: "referrals",
    who: "zhou",
    path: (app) => besideStories(app, { path: "/referrals", title: named("监管/平台转来", "Referrals") }),
    opens: {
      new: (page) => page.locator(".top .btn.fill").click(),
      answer: (page) => page.goto(`${page.url().split("?")[0]}`).then(() => page.locator("td a").last().click()),
    },
  },
  {
    name: "spot",
    who: "zhou",
    path: (app) => besideStories(app, { path: "/spot", title: named("现场", "On the spot") }),
  },
  { name: "spot, supervised", who: "liang", path: "/spot", title: named("现场", "On the spot") },
  { name: "intake", who: "zhou", path: "/intake", title: named("受理", "Intake") },
  {
    name: "case",
    who: "zhou",
    path: (app) => caseOf(app, "周晓棠", "deciding"),
    opens: {
      "hand-over": act("hand_over"),
      picker: (page) => page.locator("dialog[open] .pick input").first().fill("陈"),
      details: act("edit_details"),
      calendar: click("dialog[open] .dti .btn"),
    },
  },
  { name: "case that waits for an owner", who: "liang", path: waitingFound },
  { name: "closed case", who: "zhou", path: (app) => caseOf(app, "周晓棠", "closed") },
  { name: "evidence", who: "zhou", path: evidenceFound },
  { name: "customers", who: "zhou", path: "/customers", title: named("顾客", "Customers") },
  {
    name: "customer",
    who: "zhou",
    path: customerFound,
    opens: { reveal: click("main li .btn:has(> .sr)") },
  },
  {
    name: "customer's timeline",
    who: "zhou",
    path: async (app) => {
      const { path, title } = await customerFound(app);
      return { path: `${path}?tab=timeline`, title };
    },
  },
  {
    name: "taxonomies",
    who: "fang",
    path: "/settings/taxonomies",
    title: inSettings("分类", "Categories"),
  },
  {
    name: "assignment rules",
    who: "liang",
    path: "/settings/assignment",
    title: inSettings("分配规则", "Assignment rules"),
    opens: { rule: click(".ar-rule .acts .btn.s:not(.icon)") },
  },
  {
    name: "team",
    who: "liang",
    path: "/settings/team",
    title: inSettings("团队工作量", "Team and load"),
    opens: { work: click(".team-list .btn") },
  },
  { name: "case rules", who: "fang", path: "/settings/limits", title: inSettings("个案规则", "Case rules") },
  { name: "portal settings", who: "fang", path: "/settings/portal", title: inSettings("顾客门户", "Customer portal") },
  { name: "about", who: "fang", path: "/settings/about", title: inSettings("关于", "About") },
  { name: "my account", who: "zhou", path: "/settings/account", title: inSettings("我的账号", "My account") },
  { name: "incidents", who: "liang", path: "/incidents", title: named("群体事件", "Incidents") },
  { name: "incident", who: "liang", path: incidentFound },
  { name: "cases", who: "liang", path: "/cases", title: named("个案", "Cases") },
  { name: "board", who: "liang", path: "/cases?as=board", title: named("个案", "Cases"), sideways: ".board" },
  {
    name: "approval",
    who: "liang",
    path: (app) => caseOf(app, "周晓棠", "deciding", true),
    opens: { settle: act("settle_remedy") },
  },
  { name: "imports", who: "liang", path: "/imports", title: named("导入", "Import") },
  { name: "investigator's desk", who: "he", path: "/desk", title: named("工作台", "Desk") },
  { name: "investigator's case", who: "he", path: taskFound, opens: { "hand-back": click(".task-acts .btn") } },
  { name: "investigator's cases", who: "he", path: "/cases", title: named("个案", "Cases") },
  {
    name: "people",
    who: "fang",
    path: "/settings/people",
    title: inSettings("人员", "People"),
    opens: { invitation: click(".set-body .btn.fill"), person: anew(click(".set-body .lkb")) },
  },
  {
    name: "departments",
    who: "fang",
    path: "/settings/departments",
    title: inSettings("部门与地区", "Departments"),
    opens: { department: click(".set-body .btn.fill") },
  },
  { name: "roles", who: "fang", path: "/settings/roles", title: inSettings("角色与权限", "Roles") },
  {
    name: "keys",
    who: "fang",
    path: "/settings/keys",
    title: inSettings("API密钥", "API keys"),
    opens: { key: click(".set-body .btn.fill") },
  },
  {
    name: "personal data",
    who: "shao",
    path: "/settings/privacy",
    title: inSettings("个人信息", "Personal data"),
    opens: {
      take: click(".shd .btn.fill"),
      request: anew(click("main .lkb")),
    },
  },
  {
    name: "retention",
    who: "shao",
    path: "/settings/privacy?tab=kept",
    title: inSettings("个人信息", "Personal data"),
  },
  {
    name: "reveals",
    who: "shao",
    path: "/settings/privacy?tab=reveals",
    title: inSettings("个人信息", "Personal data"),
  },
  {
    name: "backups",
    who: "fang",
    path: "/settings/backups",
    title: inSettings("备份", "Backups"),
  },
  { name: "audit", who: "fang", path: "/settings/audit", title: inSettings("审计", "Audit") },
  {
    name: "policies",
    who: "fang",
    path: "/policies",
    title: named("政策", "Policies"),
    opens: { version: click("main .df .btn") },
  },
  { name: "calendars", who: "fang", path: "/policies/calendars", title: named("政策", "Policies") },
  { name: "a year to come", who: "fang", path: "/policies/calendars?year=2027", title: named("政策", "Policies") },
  {
    name: "which policies count",
    who: "fang",
    path: "/policies/applies",
    title: named("政策", "Policies"),
    opens: { rule: click("main .rules .lkb") },
  },
  { name: "hours", who: "fang", path: "/policies/hours", title: named("政策", "Policies") },
  { name: "severity", who: "fang", path: "/policies/severity", title: named("政策", "Policies") },
  { name: "reminders", who: "fang", path: "/policies/reminders", title: named("政策", "Policies") },
  { name: "api", who: "fang", path: "/api", title: named("API说明", "API reference") },
];

async function caseOf(app: RunningApp, owner: string, state: string, unsettled = false): Promise<Found> {
  const found = app.db
    .selectFrom("cases")
    .select(["case_id", "title"])
    .where("owner_name", "=", owner)
    .where("state", "=", state);
  const open = unsettled ? found.where(sql<string>`remedy->>'approval'`, "=", "open") : found;
  const row = await open.orderBy("received_at", "desc").executeTakeFirstOrThrow();
  return { path: `/cases/${row.case_id}`, title: named(row.title) };
}

/** What the demo lets happen beside its stories, once: cards on the spot, and what outside bodies passed on. */
async function besideStories(app: RunningApp, found: Found): Promise<Found> {
  const there = await app.db.selectFrom("case_referral").select("case_id").limit(1).executeTakeFirst();
  if (!there)
    await app.db.transaction().execute(async (tx) => {
      await tapSpotCards(tx, "Asia/Shanghai");
      await passOnReferrals(tx, "Asia/Shanghai");
    });
  return found;
}

/** A decision's contract, its customer's words and notes beside the story. */
async function evidenceFound(app: RunningApp): Promise<Found> {
  const row = await app.db
    .selectFrom("case_evidence")
    .innerJoin("cases", "cases.case_id", "case_evidence.case_id")
    .select(["cases.case_id", "cases.title", "case_evidence.evidence_id"])
    .where("cases.owner_name", "=", "周晓棠")
    .where("case_evidence.kind", "=", "screenshot")
    .executeTakeFirstOrThrow();
  return { path: `/cases/${row.case_id}?evidence=${row.evidence_id}`, title: named(row.title) };
}

async function waitingFound(app: RunningApp): Promise<Found> {
  const row = await app.db
    .selectFrom("cases")
    .innerJoin("department", "department.department_id", "cases.department_id")
    .select(["case_id", "title"])
    .where("last_event_kind", "=", "assignment_failed")
    .where("department.name", "=", "客户关怀中心")
    .executeTakeFirstOrThrow();
  return { path: `/cases/${row.case_id}`, title: named(row.title) };
}

async function taskFound(app: RunningApp): Promise<Found> {
  const row = await app.db
    .selectFrom("case_task")
    .innerJoin("cases", "cases.case_id", "case_task.case_id")
    .innerJoin("person", "person.department_id", "case_task.department_id")
    .select(["cases.case_id", "cases.title"])
    .where("person.sign_in_name", "=", "he")
    .where("case_task.state", "=", "dispatched")
    .executeTakeFirstOrThrow();
  return { path: `/cases/${row.case_id}`, title: named(row.title) };
}

async function customerFound(app: RunningApp): Promise<Found> {
  const row = await app.db
    .selectFrom("customer")
    .select(["customer_id", "name"])
    .where("phone", "is not", null)
    .orderBy("customer_id")
    .executeTakeFirstOrThrow();
  return { path: `/customers/${row.customer_id}`, title: named(row.name) };
}

async function incidentFound(app: RunningApp): Promise<Found> {
  const row = await app.db.selectFrom("incident").select(["incident_id", "title"]).executeTakeFirstOrThrow();
  return { path: `/incidents/${row.incident_id}`, title: named(row.title) };
}
