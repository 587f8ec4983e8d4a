import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { main } from "../main.ts";

let out = "";
let err = "";
beforeEach(() => {
  [out, err] = ["", ""];
  vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    out += text;
    return true;
  });
  vi.spyOn(process.stderr, "write").mockImplementation((text) => {
    err += text;
    return true;
  });
});
afterEach(() => vi.restoreAllMocks());

const run = (...words: string[]) => main(["node", "redress", "deadlines", ...words]);
const RECEIVED = ["--received", "2026-03-02T10:00:00+08:00"];
const BANK = ["--policy", "cn-bank-insurance-2020", ...RECEIVED];
const dueOf = (id: string) =>
  JSON.parse(out).milestones.find((one: { id: string }) => one.id === id) as { dueAt: string; explain: unknown[] };

describe("redress deadlines", () => {
  test("--json prints policy, version and each milestone with its explanation, in the zone", async () => {
    expect(await run(...BANK, "--json")).toBe(0);
    const printed = JSON.parse(out);
    expect(Object.keys(printed)).toEqual(["policy", "version", "milestones"]);
    expect(printed).toMatchObject({ policy: "cn-bank-insurance-2020", version: "1" });
    for (const milestone of printed.milestones) {
      expect(Object.keys(milestone)).toEqual(["id", "dueAt", "estimated", "explain"]);
    }
    expect(dueOf("decide_simple").dueAt).toBe("2026-03-17T23:59:59+08:00");
    expect(dueOf("decide_simple").explain[0]).toMatchObject({
      kind: "started",
      at: "2026-03-02T10:00:00+08:00",
      say: { zh: "3月2日周一10:00收到投诉", en: "Mon 2 Mar 10:00: the complaint is received" },
    });
  });

  test("pauses and extensions move it", async () => {
    await run(...BANK, "--pause", "2026-03-05T09:00/2026-03-07T09:00", "--extend", "to30@2026-03-12T09:00", "--json");
    expect(dueOf("decide_simple").dueAt).toBe("2026-04-03T23:59:59+08:00");
  });

  test("the version in effect when it was received is used, by either name", async () => {
    await run("--policy", "cn-samr-121-2026", ...RECEIVED, "--json");
    expect(JSON.parse(out).policy).toBe("cn-samr-interim-2020");
  });

  test("a time without offset is the zone's", async () => {
    await run("--policy", "uk-fca-disp", "--received", "2026-04-01T11:00", "--zone", "Europe/London", "--json");
    expect(dueOf("final_response").dueAt).toBe("2026-05-27T23:59:59+01:00");
    expect(dueOf("summary_window").dueAt).toBe("2026-04-08T23:59:59+01:00");
  });

  test("close of business where the hours are given", async () => {
    await run(
      ...["--policy", "uk-fca-disp", "--received", "2026-04-01T11:00", "--zone", "Europe/London", "--json"],
      ...["--hours", "9:00-12:30,13:30-17:00"],
    );
    expect(dueOf("summary_window").dueAt).toBe("2026-04-08T17:00:00+01:00");
  });

  test("as text, it reads as sentences", async () => {
    await run(...BANK);
    expect(out).toContain("2026-03-17T23:59:59+08:00  decide_simple  Facts clear");
    expect(out).toContain("- Mon 2 Mar is not counted; the day after is the first");
  });

  test.each([
    ["policy_not_found", ["--policy", "nowhere", ...RECEIVED]],
    ["policy_not_yet_in_force", ["--policy", "cn-bank-insurance-2020", "--received", "2019-03-02"]],
    ["pause_not_allowed", ["--policy", "cn-telecom", ...RECEIVED, "--pause", "2026-03-05T09:00/2026-03-07T09:00"]],
    ["variant_unknown", ["--policy", "au-rg271-standard", ...RECEIVED, "--variant", "super"]],
    ["limit_not_asked", [...BANK, "--limit", "5:working_day"]],
    ["event_unused", [...BANK, "--event", "goods_received=2026-03-05T10:00"]],
    ["extension_unknown", [...BANK, "--extend", "to99@2026-03-05T09:00"]],
    ["extension_too_late", [...BANK, "--extend", "to30@2026-03-18T00:00"]],
  ])("%s ends with 1 and one object", async (code, words) => {
    expect(await run(...words, "--json")).toBe(1);
    expect(JSON.parse(err)).toMatchObject({ code });
    expect(out).toBe("");
  });

  test.each([
    [["--received", "yesterday"], "2026-11-20T17:50+08:00"],
    [["--received", "2026-02-30"], "2026-11-20T17:50+08:00"],
    [[...RECEIVED, "--pause", "now"], "FROM/TO"],
    [[...RECEIVED, "--pause", "2026-03-07/2026-03-05"], "ends after it begins"],
    [[...RECEIVED, "--hours", "18:00-9:00"], "9:00-12:00,13:30-17:30"],
    [[...RECEIVED, "--zone", "Mars"], "Asia/Shanghai"],
  ])("%j is wrong usage, and says how it is right", async (words, right) => {
    expect(await run("--policy", "cn-telecom", ...words)).toBe(2);
    expect(err).toContain(right);
    expect(err).toContain("redress deadlines --help");
  });

  test("a policy typed in part is answered with those it may have been, nearest first", async () => {
    expect(await run("--policy", "cn-bank", ...RECEIVED)).toBe(1);
    expect(err.split("\n")[1]).toContain("cn-bank-insurance-2020");
  });

  test("before its first day a policy says from when it applies", async () => {
    await run("--policy", "cn-bank-insurance-2020", "--received", "2019-03-02");
    expect(err).toContain("2020-03-01");
  });
});

test("redress policy list names the policies that have a word in them", async () => {
  expect(await main(["node", "redress", "policy", "list", "信访", "--json"])).toBe(0);
  expect(JSON.parse(out).policies.map(({ policy }: { policy: string }) => policy)).toEqual(["cn-petition-2022"]);
});

test("redress policy check counts the examples of every policy that ships", async () => {
  expect(await main(["node", "redress", "policy", "check", "--json"])).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ policies: 33 });
});
