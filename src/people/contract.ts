export * from "./contract/absences.ts";
export * from "./contract/departments.ts";
export * from "./contract/keys.ts";
export * from "./contract/me.ts";
export * from "./contract/people.ts";
export * from "./contract/session.ts";
export * from "./contract/set-up.ts";
