import type { Role, RowScope } from "../kernel/authority.ts";
import { DEMO_DEPARTMENTS, type DemoDepartment } from "./story.ts";

/** The organisation of the demo, as the settings page shows it. */
export const DEMO_ORGANISATION = "云岚银行";
/** One password for all demo accounts; printed at the start, so it protects nothing. */
export const DEMO_PASSWORD = "yunlan-demo-2026";

export const REGIONS = {
  all: { name: "云岚全辖", under: null },
  city: { name: "云岚城区", under: "all" },
  county: { name: "文澜县", under: "all" },
} as const;

const BRANCHES = { east: "城东支行", west: "城西支行", wenlan: "文澜支行" } as const;
export const BRANCH_NAMES = {
  zh: Object.values(BRANCHES),
  en: ["Chengdong branch", "Chengxi branch", "Wenlan branch"],
} as const;
export type Place = DemoDepartment | keyof typeof BRANCHES;
export const PLACE_NAMES: Record<Place, string> = { ...DEMO_DEPARTMENTS, ...BRANCHES };

/** Where each department hangs; those not named stand at the top and serve the whole bank. */
export const PLACE_UNDER: Partial<Record<Place, Place>> = {
  east: "retail",
  west: "retail",
  wenlan: "retail",
  brokerage: "wealth",
};
export const PLACE_REGION: Partial<Record<Place, keyof typeof REGIONS>> = {
  east: "city",
  west: "city",
  wenlan: "county",
};

interface Member {
  name: string;
  place: Place | null;
  roles: readonly { role: Role; scope: RowScope }[];
  locale: "zh" | "en";
}

function member(name: string, place: Place | null, roles: Partial<Record<Role, RowScope>>, locale: "zh" | "en" = "zh") {
  return {
    name,
    place,
    locale,
    roles: Object.entries(roles).map(([role, scope]) => ({ role: role as Role, scope })),
  } satisfies Member;
}

/** Who works at the bank, by sign-in name: every role of DOMAIN.md at least once, with the scope that fits. */
export const CAST = {
  zhou: member("周晓棠", "care", { agent: "department", case_owner: "department" }),
  liang: member("梁予安", "care", { supervisor: "department", remedy_approver: "department" }),
  chen: member("陈以恒", "care", { case_owner: "department" }),
  grace: member("Grace Ho", "care", { agent: "department", case_owner: "department" }, "en"),
  jiang: member("江若川", "care", { investigator: "department", trainer: "department" }),
  cheng: member("程以南", "care", { new_staff: "own" }),
  gu: member("顾明远", "east", { supervisor: "region", remedy_approver: "region" }),
  han: member("韩竹", "east", { agent: "department" }),
  yuan: member("袁舒", "retail", { investigator: "department" }),
  su: member("苏沐", "wealth", { case_owner: "department" }),
  tang: member("唐知远", "wealth", { supervisor: "department", remedy_approver: "department" }),
  ye: member("叶清和", "wealth", { investigator: "department" }),
  song: member("宋庭", "brokerage", { investigator: "department" }),
  qin: member("秦朗", "cards", { investigator: "department" }),
  he: member("何书宁", "digital", { investigator: "department" }),
  ding: member("丁澍", "operations", { investigator: "department" }),
  shao: member("邵敏", "compliance", { compliance: "all" }),
  pei: member("裴远", "compliance", { investigator: "department" }),
  xu: member("许可欣", "compliance", { quality_analyst: "all" }),
  fang: member("方砚", null, { administrator: "all" }),
} as const satisfies Record<string, Member>;
export type CastKey = keyof typeof CAST;
export const CAST_KEYS = Object.keys(CAST) as CastKey[];

/** Who looks into a department's tasks, decides for it, and approves there. */
export const INVESTIGATOR: Record<DemoDepartment, CastKey> = {
  care: "jiang",
  retail: "yuan",
  wealth: "ye",
  brokerage: "song",
  cards: "qin",
  digital: "he",
  operations: "ding",
  compliance: "pei",
};

/** The supervisor over an owner's cases; over a supervisor's own cases stands compliance. */
export function supervisorOf(owner: CastKey): CastKey {
  if (CAST[owner].roles.some(({ role }) => role === "supervisor")) return "shao";
  if (CAST[owner].place === "wealth") return "tang";
  return CAST[owner].place === "east" ? "gu" : "liang";
}

/** Sign-in name, name, department and roles of every demo account, for the start-up print. */
export function demoAccounts(): { signInName: string; name: string; department: string | null; roles: Role[] }[] {
  return CAST_KEYS.map((signInName) => {
    const { name, place, roles } = CAST[signInName];
    return { signInName, name, department: place && PLACE_NAMES[place], roles: roles.map(({ role }) => role) };
  });
}
