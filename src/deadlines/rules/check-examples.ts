import { allDue } from "./all-due.ts";
import type { Calendar } from "./calendar.ts";
import type { DeadlinePolicy } from "./policy.ts";
import type { PolicyExample } from "./policy-example.ts";

/** Where a policy's worked example and what is counted differ. */
export interface ExampleDifference {
  /** Which example, from 1 on. */
  example: number;
  milestone: string;
  expected: string;
  counted: string;
}

/** Counts every worked example of a policy and gives what differs; empty when all are as written. */
export function checkExamples(
  policy: DeadlinePolicy,
  place: { zone: string; calendars: ReadonlyMap<string, Calendar> },
): ExampleDifference[] {
  return policy.examples.flatMap((example, index) =>
    differences(policy, example, place).map((difference) => ({ example: index + 1, ...difference })),
  );
}

function differences(
  policy: DeadlinePolicy,
  example: PolicyExample,
  { zone, calendars }: { zone: string; calendars: ReadonlyMap<string, Calendar> },
): Omit<ExampleDifference, "example">[] {
  const counted = allDue(policy, {
    zone: example.zone ?? zone,
    calendars,
    receivedAt: new Date(example.received),
    events: Object.fromEntries(Object.entries(example.events ?? {}).map(([id, at]) => [id, new Date(at)])),
    pauses: example.pauses?.map(({ from, to }) => ({ from: new Date(from), to: new Date(to) })),
    extensions: example.extensions?.map((one) => ({ ...one, at: new Date(one.at) })),
    limit: example.limit,
    variant: example.variant,
  });
  return Object.entries(example.due).flatMap(([milestone, due]) => {
    const found = counted.find(({ id }) => id === milestone);
    const expected = told(due === null ? null : new Date(due), example.estimated?.includes(milestone) ?? false);
    const got = found ? told(found.dueAt, found.estimated) : "–";
    return got === expected ? [] : [{ milestone, expected, counted: got }];
  });
}

function told(due: Date | null, estimated: boolean): string {
  return `${due?.toISOString() ?? "null"}${estimated ? " estimated" : ""}`;
}
