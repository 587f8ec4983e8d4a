import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parse } from "yaml";
import type { z } from "zod";
import { type Decision, decided } from "../kernel/refusal.ts";
import { packageRoot } from "../platform/package-root.ts";
import { type Calendar, type CalendarData, calendarData, openCalendar } from "./rules/calendar.ts";
import { type DeadlinePolicy, deadlinePolicy } from "./rules/policy.ts";
import { refuse } from "./rules/refusals.ts";

/** Where the templates are that ship with the product. */
export function shippedFolder(kind: "deadlines" | "calendars"): string {
  return join(packageRoot(), "policies", kind);
}

/** Files of a folder with an ending, in order of name; empty where there is no such folder. */
export function filesIn(folder: string, endings: readonly string[]): string[] {
  try {
    const names = readdirSync(folder).filter((name) => endings.some((ending) => name.endsWith(ending)));
    return names.sort().map((name) => join(folder, name));
  } catch {
    return [];
  }
}

/** A file shows what it means: two worked examples at least. */
const policyFile = deadlinePolicy.refine(({ examples }) => examples.length >= 2, {
  path: ["examples"],
  error: "give at least two worked examples",
});

/** Reads one policy file; the refusal names file, place in it and what is wrong there. */
export function readPolicyFile(file: string): Decision<DeadlinePolicy> {
  const policy = readFile(file, policyFile);
  if (policy.ok && basename(file).replace(/\.ya?ml$/, "") !== policy.value.id) {
    return refuse("policy_file_invalid", {
      params: { file: basename(file), path: "id", problem: `the file is to be called ${policy.value.id}.yaml` },
    });
  }
  return policy;
}

/** Reads one calendar file, JSON as the product ships it. */
export function readCalendarFile(file: string): Decision<CalendarData> {
  return readFile(file, calendarData);
}

function readFile<S extends z.ZodType>(file: string, schema: S): Decision<z.output<S>> {
  let raw: unknown;
  try {
    const text = readFileSync(file, "utf8");
    raw = file.endsWith(".json") ? JSON.parse(text) : parse(text);
  } catch (error) {
    const problem = error instanceof Error ? error.message.split("\n")[0]! : String(error);
    return refuse("policy_file_invalid", { params: { file: basename(file), path: "–", problem } });
  }
  const read = schema.safeParse(raw);
  if (read.success) return decided(read.data);
  const [first] = read.error.issues;
  const path = first!.path.map(String).join(".") || "–";
  return refuse("policy_file_invalid", { params: { file: basename(file), path, problem: first!.message } });
}

let policies: readonly DeadlinePolicy[] | undefined;
let calendars: ReadonlyMap<string, Calendar> | undefined;
let data: ReadonlyMap<string, CalendarData> | undefined;

/** The templates that ship with the product, read once. A file of ours that is wrong is a bug and throws. */
export function shippedPolicies(): readonly DeadlinePolicy[] {
  policies ??= filesIn(shippedFolder("deadlines"), [".yaml"]).map((file) => ours(readPolicyFile(file)));
  return policies;
}

/**
 * A shipped policy with those whose place it took or that took its place: all that `policyFor` needs of it, without
 * reading the rest (a command line starts in under 300 ms). All of them where there is none of that id.
 */
export function shippedFamily(id: string): readonly DeadlinePolicy[] {
  const files = filesIn(shippedFolder("deadlines"), [".yaml"]);
  const links = files.map((file) => {
    const name = basename(file, ".yaml");
    return [name, /^supersededBy: (\S+)/m.exec(readFileSync(file, "utf8"))?.[1] ?? ""] as const;
  });
  const family = new Set([id]);
  for (let before = 0; before < family.size; ) {
    before = family.size;
    for (const [name, successor] of links) {
      if (family.has(name) && successor !== "null") family.add(successor);
      if (family.has(successor)) family.add(name);
    }
  }
  const related = files.filter((file) => family.has(basename(file, ".yaml")));
  return related.some((file) => basename(file, ".yaml") === id)
    ? related.map((file) => ours(readPolicyFile(file)))
    : shippedPolicies();
}

/** The calendars that ship with the product by id, as facts, read once. */
export function shippedCalendarData(): ReadonlyMap<string, CalendarData> {
  data ??= new Map(
    filesIn(shippedFolder("calendars"), [".json"])
      .map((file) => ours(readCalendarFile(file)))
      .map((one) => [one.id, one]),
  );
  return data;
}

/** The calendars that ship with the product by id, ready for counting. */
export function shippedCalendars(): ReadonlyMap<string, Calendar> {
  calendars ??= new Map([...shippedCalendarData()].map(([id, one]) => [id, openCalendar(one)]));
  return calendars;
}

/** The one calendar that a policy counts by, as a shelf of its own; empty where none of that id ships. */
export function shippedCalendarOf({ clock }: DeadlinePolicy): ReadonlyMap<string, Calendar> {
  const file = join(shippedFolder("calendars"), `${clock.calendar}.json`);
  return new Map(existsSync(file) ? [[clock.calendar, openCalendar(ours(readCalendarFile(file)))]] : []);
}

function ours<T>(read: Decision<T>): T {
  if (read.ok) return read.value;
  throw new Error(`${read.refusal.params?.file}: ${read.refusal.params?.path}: ${read.refusal.params?.problem}`);
}
