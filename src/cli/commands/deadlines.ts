import { type Command, InvalidArgumentError } from "commander";
import { askDue, resolvePolicy } from "../../deadlines/resolve-policy.ts";
import type { MilestoneDue } from "../../deadlines/rules/all-due.ts";
import type { BusinessHours } from "../../deadlines/rules/business-hours.ts";
import { localIso } from "../../deadlines/rules/date-words.ts";
import { sayExplain } from "../../deadlines/rules/explain-words.ts";
import type { Granted, Limit } from "../../deadlines/rules/extensions.ts";
import type { Pause } from "../../deadlines/rules/pauses.ts";
import type { DeadlinePolicy } from "../../deadlines/rules/policy.ts";
import { readSpans } from "../../deadlines/rules/read-spans.ts";
import { STARTING_EVENTS, type StartingEvent } from "../../deadlines/rules/starting-events.ts";
import { shippedCalendarOf, shippedFamily } from "../../deadlines/shipped.ts";
import { type Decision, decided } from "../../kernel/refusal.ts";
import { dayNumber, dayText, startOfDay } from "../../kernel/zone.ts";
import { answers, type CommonOptions } from "../command.ts";
import { terminalLanguage } from "../exit.ts";

type ExtendOption = { id: string; at: string; limit?: number };

interface DeadlineOptions extends CommonOptions {
  policy: string;
  received: string;
  zone: string;
  pause?: [string, string][];
  extend?: ExtendOption[];
  event?: [StartingEvent, string][];
  limit?: Limit;
  variant?: string;
  hours?: BusinessHours;
}

interface Counted {
  policy: DeadlinePolicy;
  zone: string;
  due: MilestoneDue[];
}

const EXAMPLE = `
Examples:
  redress deadlines --policy cn-bank-insurance-2020 --received 2026-11-20T17:50+08:00
  redress deadlines --policy cn-bank-insurance-2020 --received 2026-03-02T10:00 \\
    --pause 2026-03-05T09:00/2026-03-11T09:00 --extend to30@2026-03-12T09:00 --json

Times without an offset are those of the zone. A milestone whose event is not given with --event is counted as if it
came when the matter was received, and says so. The version in effect on that day is used.`;

/** `redress deadlines`: when every step of a policy falls due, and why. Pure: no database. */
export function define(command: Command): void {
  command
    .requiredOption("--policy <id>", "policy, for example cn-bank-insurance-2020; redress policy list names them all")
    .requiredOption("--received <time>", "when it was received (or what the policy starts with came)")
    .option(
      "--zone <zone>",
      "time zone in which days are counted",
      zoneNamed,
      process.env.REDRESS_TIME_ZONE ?? "Asia/Shanghai",
    )
    .option("--pause <from/to>", "a time in which the clock stood still; repeatable", pausesOf)
    .option(
      "--extend <id@time>",
      "an extension granted, id=number@time where its number comes with it; repeatable",
      extensionsOf,
    )
    .option("--event <id=time>", "when another event came, for example accepted=2026-03-05T10:00; repeatable", eventsOf)
    .option("--limit <number:unit>", "the limit that came with the order, for example 5:working_day", limitOf)
    .option("--variant <id>", "the variant of a step that applies, for example superannuation")
    .option("--hours <spans>", "business hours of working days, for example 9:00-12:00,13:30-17:30", hoursOf)
    .addHelpText("after", EXAMPLE);
  answers(command, count, show);
}

async function count(options: DeadlineOptions): Promise<Decision<unknown>> {
  const { zone } = options;
  const at = (text: string) => moment(text, zone);
  const receivedAt = at(options.received);
  const policy = resolvePolicy(shippedFamily(options.policy), options.policy, receivedAt, zone);
  if (!policy.ok) return policy;
  const due = askDue(policy.value, {
    receivedAt,
    zone,
    calendars: shippedCalendarOf(policy.value),
    hours: options.hours ?? null,
    events: Object.fromEntries((options.event ?? []).map(([id, time]) => [id, at(time)])),
    pauses: (options.pause ?? []).map(([from, to]) => pauseBetween(at(from), at(to))),
    extensions: (options.extend ?? []).map((one): Granted => ({ ...one, at: at(one.at) })),
    limit: options.limit,
    variant: options.variant,
  });
  if (!due.ok) return due;
  const counted = { policy: policy.value, zone, due: due.value };
  return decided(options.json ? asData(counted) : counted);
}

/** What `--json` prints: names and shape that scripts rely on. */
function asData({ policy, zone, due }: Counted) {
  const milestones = due.map(({ id, dueAt, estimated, explain }) => {
    const words = sayExplain(explain, zone);
    const steps = explain.map((step, index) => ({ ...step, say: words[index] }));
    return { id, dueAt, estimated, explain: steps };
  });
  const local = (_key: string, value: unknown) => (value instanceof Date ? localIso(value, zone) : value);
  return mapDates({ policy: policy.id, version: policy.version, milestones }, local);
}

function mapDates(value: unknown, map: (key: string, value: unknown) => unknown): unknown {
  if (value instanceof Date || value === null || typeof value !== "object") return map("", value);
  if (Array.isArray(value)) return value.map((one) => mapDates(one, map));
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, mapDates(one, map)]));
}

function show(value: unknown): string {
  const { policy, zone, due } = value as Counted;
  const language = terminalLanguage();
  const estimate = { zh: "（预计）", en: " (estimate)" }[language];
  const none = { zh: "没有日期", en: "no date" }[language];
  const lines = [`${policy.names[language]} · ${policy.id}/${policy.version}`];
  for (const { id, dueAt, estimated, explain } of due) {
    const { names } = policy.milestones.find((one) => one.id === id)!;
    lines.push("", `${dueAt ? localIso(dueAt, zone) : none}${estimated ? estimate : ""}  ${id}  ${names[language]}`);
    for (const said of sayExplain(explain, zone)) lines.push(`  - ${said[language]}`);
  }
  return lines.join("\n");
}

/** An instant: with its offset, or as the zone's wall clock; a day alone is its beginning. */
function moment(text: string, zone: string): Date {
  const [, day, time = "00:00", offset] =
    /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(Z|[+-]\d\d:?\d\d)?)?$/.exec(text) ?? [];
  const wall = Date.parse(`${day}T${time}Z`);
  if (Number.isNaN(wall) || dayText(dayNumber(day!)) !== day) {
    throw new InvalidArgumentError(
      `${text} is no time. Use one such as 2026-11-20T17:50+08:00, 2026-11-20T17:50 or 2026-11-20.`,
    );
  }
  if (offset) return new Date(text.replace(" ", "T"));
  const midnight = startOfDay(zone, day!);
  return new Date(midnight.getTime() + wall - Date.parse(`${day}T00:00:00Z`));
}

function pauseBetween(from: Date, to: Date): Pause {
  if (from < to) return { from, to };
  throw new InvalidArgumentError("A pause ends after it begins: --pause FROM/TO.");
}

function zoneNamed(zone: string): string {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return zone;
  } catch {
    throw new InvalidArgumentError("Use an IANA name such as Asia/Shanghai.");
  }
}

function pausesOf(text: string, before: [string, string][] = []): [string, string][] {
  const [from, to] = text.split("/");
  if (!from || !to) throw new InvalidArgumentError("Use FROM/TO, two times with a slash between.");
  return [...before, [from, to]];
}

function extensionsOf(text: string, before: ExtendOption[] = []): ExtendOption[] {
  const [, id, limit, at] = /^([a-z][a-z0-9_]*)(?:=(\d+))?@(.+)$/.exec(text) ?? [];
  if (!id || !at) throw new InvalidArgumentError("Use ID@TIME, for example to30@2026-03-12T09:00.");
  return [...before, { id, at, limit: limit === undefined ? undefined : Number(limit) }];
}

function eventsOf(text: string, before: [StartingEvent, string][] = []): [StartingEvent, string][] {
  const [id, at] = text.split("=");
  if (!id || !at || !(id in STARTING_EVENTS)) {
    throw new InvalidArgumentError(`Use EVENT=TIME; events are ${Object.keys(STARTING_EVENTS).join(", ")}.`);
  }
  return [...before, [id as StartingEvent, at]];
}

function limitOf(text: string): Limit {
  const [, limit, unit] = /^(\d{1,5}):(minute|hour|calendar_day|working_day|week|month|year)$/.exec(text) ?? [];
  if (!unit) throw new InvalidArgumentError("Use NUMBER:UNIT, for example 5:working_day.");
  return { limit: Number(limit), unit: unit as Limit["unit"] };
}

function hoursOf(text: string): BusinessHours {
  const spans = readSpans(text);
  if (!spans?.length) throw new InvalidArgumentError("Use 9:00-12:00,13:30-17:30, without overlap.");
  return { week: [spans, spans, spans, spans, spans, [], []], makeUp: spans };
}
