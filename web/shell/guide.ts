import type { Role } from "../../src/kernel/authority.ts";

const CHAPTERS: readonly [chapter: string, roles: readonly Role[]][] = [
  ["administrator", ["administrator", "compliance"]],
  ["supervisor", ["supervisor", "remedy_approver"]],
];

/** The chapter of the user guide for what somebody does, in their language. */
export function guideFor(roles: readonly Role[], locale: "zh" | "en"): string {
  const chapter = CHAPTERS.find(([, of]) => of.some((role) => roles.includes(role)))?.[0] ?? "agent";
  return `/guide/${locale}/${chapter}.html`;
}
