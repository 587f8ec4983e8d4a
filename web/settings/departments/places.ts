import type { AnswerOf } from "../../../src/kernel/endpoint.ts";
import type { listDepartments } from "../../../src/people/contract/departments.ts";

export type Department = AnswerOf<typeof listDepartments>["departments"][number];
export type Region = AnswerOf<typeof listDepartments>["regions"][number];

/** What was asked of a department or region, until its dialog is closed. */
export type Asked =
  | { what: "department" | "region"; act: "create"; parentId: string | null }
  | { what: "department"; act: "change" | "archive" | "restore"; place: Department }
  | { what: "region"; act: "change" | "archive" | "restore"; place: Region };

/** Value of a closed list that stands for no place. */
const NOWHERE = "nowhere";

/** A closed list of places with “none” first: how its choice is written down, and read back. */
export function orNowhere(id: string | null): string {
  return id ?? NOWHERE;
}
export function placeOf(value: string): string | null {
  return value === NOWHERE ? null : value;
}

/** The parts of an edit that changed, as the contract takes them. */
export function changedOf<F extends object>(fields: F, changed: readonly (keyof F)[]): Partial<F> {
  return Object.fromEntries(changed.map((field) => [field, fields[field]])) as Partial<F>;
}
