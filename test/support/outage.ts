import { readdir, readFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { expect } from "vitest";
import { type Answered, type Call, type Caller, call } from "./call.ts";
import type { Staff } from "./staff.ts";
import { keepWriting, type Write } from "./writers.ts";

/** What everybody was told while the database was away for a time. */
export interface Outage {
  written: Write[];
  answers: Answered[];
  /** Of requests that were left without an answer: what they were. */
  unanswered: string[];
  probes: { ready: Set<number>; lives: Set<number> };
}

/** Lets people write, read and probe, and then `away` take the database from them; goes on a while after it is back. */
export async function throughOutage(
  { url, staff, sharedCaseId }: { url: string; staff: Staff; sharedCaseId: string },
  away: () => Promise<void>,
): Promise<Outage> {
  const answers: Answered[] = [];
  const unanswered: string[] = [];
  const stop = new AbortController();
  const writing = keepWriting({
    ...{ base: url, staff, writers: 6, stop: stop.signal, sharedCaseId, insist: true },
    heard: (write, answer) => (answer ? void answers.push(answer) : void unanswered.push(write.kind)),
  });
  const listing: Call = { method: "GET", path: "/v1/cases", as: staff.owners[0]!.as };
  const reading = repeat(stop.signal, async () => {
    const answer = await call(url, listing).catch(() => null);
    if (answer) answers.push(answer);
    else unanswered.push("list");
  });
  const probes = { ready: new Set<number>(), lives: new Set<number>() };
  const probing = repeat(stop.signal, async () => {
    probes.ready.add(await statusOf(url, "/readyz"));
    probes.lives.add(await statusOf(url, "/healthz"));
  });
  try {
    await sleep(800);
    await away();
    await isReady(url);
    await sleep(800);
  } finally {
    stop.abort();
    await Promise.all([reading, probing]);
  }
  return { written: await writing, answers, unanswered, probes };
}

/** Everybody was answered in time, with a clear 503 where it was not done; the process always said that it lives. */
export function expectClear({ answers, unanswered, probes }: Outage, longestMs: number): void {
  expect(unanswered, "left without an answer").toEqual([]);
  const statuses = new Set(answers.map((answer) => answer.status));
  expect([...statuses].filter((status) => status >= 300 && status !== 503)).toEqual([]);
  const refused = answers.filter((answer) => answer.status === 503);
  expect(refused.length, "the outage was noticed").toBeGreaterThan(0);
  for (const { body, headers } of refused) {
    expect(body.refusal).toMatchObject({ code: "database_away", kind: "unavailable", requestId: expect.any(String) });
    expect(Number(headers.get("retry-after"))).toBeGreaterThan(0);
  }
  const slowest = Math.max(...answers.map((answer) => answer.milliseconds));
  expect(slowest, "the slowest answer").toBeLessThan(longestMs);
  expect(probes.lives, "the process always said that it lives").toEqual(new Set([200]));
  expect(probes.ready).toEqual(new Set([200, 503]));
  console.log(`${answers.length} answers, ${refused.length} of them 503, slowest ${Math.round(slowest)} ms`);
}

/** The status of a probe; 0 when there was no answer at all. */
export function statusOf(url: string, path: string, as?: Caller): Promise<number> {
  return call(url, { method: "GET", path, as }).then(
    (answer) => answer.status,
    () => 0,
  );
}

export async function isReady(url: string): Promise<void> {
  await expect.poll(() => statusOf(url, "/readyz"), { timeout: 60_000, interval: 100 }).toBe(200);
}

/** Stops a database server and all it has started where they stand, as a stuck disk or a paused machine does; gives the way back. */
export async function freeze(pid: number): Promise<() => void> {
  // First the one that could start others.
  process.kill(pid, "SIGSTOP");
  const frozen = [pid, ...(await childrenOf(pid))];
  for (const one of frozen) process.kill(one, "SIGSTOP");
  return () => {
    for (const one of frozen.reverse()) process.kill(one, "SIGCONT");
  };
}

async function childrenOf(pid: number): Promise<number[]> {
  const all = (await readdir("/proc")).map(Number).filter((one) => one > 0);
  const parents = await Promise.all(
    all.map(async (one) => /^PPid:\s+(\d+)/m.exec(await readFile(`/proc/${one}/status`, "utf8").catch(() => ""))?.[1]),
  );
  return all.filter((_, at) => Number(parents[at]) === pid);
}

async function repeat(stop: AbortSignal, turn: () => Promise<void>): Promise<void> {
  while (!stop.aborted) {
    await turn();
    await sleep(50);
  }
}
