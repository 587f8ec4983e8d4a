import type { Permission } from "../../src/kernel/authority.ts";
import type { IconName } from "../ui/icons.ts";
import type { Spaces } from "../words/spaces.ts";

export interface NavEntry {
  to: string;
  word: Exclude<keyof Spaces["shell"]["nav"], "main" | "home" | "more" | "imports">;
  icon: IconName;
  /** Second key after G. */
  go: string;
  /** Hidden from those who would only be refused. */
  permission?: Permission;
  /** A line above it on the rail. */
  line?: boolean;
  /** Pages that are reached through this one. */
  also?: readonly string[];
  /** At the foot of the rail. */
  end?: boolean;
  /** How soon it is wanted on a phone, where not all have a place. */
  phone?: number;
}

/** The rail, in order: one line per page that exists. */
export const NAV: readonly NavEntry[] = [
  { to: "/desk", word: "desk", icon: "desk", go: "d", phone: 1 },
  { to: "/intake", word: "intake", icon: "intake", go: "n", phone: 2 },
  { to: "/spot", word: "spot", icon: "place", go: "x", phone: 3 },
  { to: "/cases", word: "cases", icon: "cases", go: "c", permission: "case.read", also: ["/referrals"], phone: 4 },
  { to: "/incidents", word: "incidents", icon: "horn", go: "i", permission: "case.read" },
  { to: "/customers", word: "customers", icon: "customers", go: "u", permission: "customer.read" },
  { to: "/policies", word: "policies", icon: "policy", go: "p", permission: "policy.read", line: true },
  { to: "/settings", word: "settings", icon: "settings", go: "s", also: ["/imports", "/api"], end: true },
];
