export { type Decision, decided, type Refusal } from "./refusal.ts";
