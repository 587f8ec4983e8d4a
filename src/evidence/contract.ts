export * from "./contract/export.ts";
export * from "./contract/file.ts";
export * from "./contract/pieces.ts";
export * from "./contract/uploads.ts";
