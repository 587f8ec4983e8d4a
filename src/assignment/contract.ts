export * from "./contract/rules.ts";
export * from "./contract/team.ts";
