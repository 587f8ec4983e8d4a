export * from "./contract/clocks.ts";
export * from "./contract/deciding.ts";
export * from "./contract/ending.ts";
export * from "./contract/handling.ts";
export * from "./contract/house-rules.ts";
export * from "./contract/lists.ts";
export type { CaseDetail, CasePage, CaseRowShape, StoryEntry, TaskShape } from "./contract/shapes.ts";
export * from "./contract/taking.ts";
export * from "./contract/tasks.ts";
