import { basename } from "node:path";
import { describe, expect, test } from "vitest";
import { checkExamples } from "./rules/check-examples.ts";
import { saidRef } from "./rules/source-ref.ts";
import {
  filesIn,
  readPolicyFile,
  shippedCalendarData,
  shippedCalendars,
  shippedFolder,
  shippedPolicies,
} from "./shipped.ts";

const zone = "Asia/Shanghai";
const calendars = shippedCalendars();

describe("§2.3 the templates that ship", () => {
  test("there are thirty-three, each with a version, sources and at least two worked examples", () => {
    expect(shippedPolicies()).toHaveLength(33);
    for (const { examples, sources } of shippedPolicies()) {
      expect(examples.length).toBeGreaterThanOrEqual(2);
      expect(sources.length).toBeGreaterThan(0);
    }
  });

  test("no policy is named or sourced in the words of those who drafted it: they stand in a court's file", () => {
    const words = /自拟|未读|转载自|\.com转载|our own proposal|not seen|not read/;
    const said = shippedPolicies().flatMap(({ names, sources }) => [names, ...sources.map(({ ref }) => saidRef(ref))]);
    expect(said.filter(({ zh, en }) => words.test(zh) || words.test(en))).toEqual([]);
  });

  test("every source is named in Chinese too: a rule of China by its own name", () => {
    const han = /\p{Script=Han}/u;
    const sources = [
      ...shippedPolicies().flatMap(({ id, sources }) => sources.map(({ ref }) => ({ id, ...saidRef(ref) }))),
      ...[...shippedCalendarData().values()].flatMap(({ id, sources }) =>
        sources.map((ref) => ({ id, ...saidRef(ref) })),
      ),
    ];
    expect(sources.filter(({ zh }) => !han.test(zh))).toEqual([]);
    expect(sources.filter(({ en }) => han.test(en))).toEqual([]);
    const statutes = shippedPolicies().flatMap(({ sources }) =>
      sources.filter(({ kind }) => kind === "stored_statute").map(({ ref }) => saidRef(ref).zh),
    );
    expect(statutes.filter((zh) => !/《[^》]+》.*第\d+/.test(zh))).toEqual([]);
  });

  test("a source given as one text reads the same in both languages, so a version saved that way still stands", () => {
    expect(saidRef("12 CFR 1005.11")).toEqual({ zh: "12 CFR 1005.11", en: "12 CFR 1005.11" });
  });

  test.each(shippedPolicies().map((policy) => [policy.id, policy] as const))(
    "%s: every example is counted so",
    (_id, policy) => {
      expect(checkExamples(policy, { zone, calendars })).toEqual([]);
    },
  );

  test("an example that differs is found: the check can fail", () => {
    const [policy] = shippedPolicies();
    const [first, ...others] = policy!.examples;
    const [milestone] = Object.keys(first!.due);
    const wrong = { ...first!, due: { [milestone!]: "2030-01-01T23:59:59+08:00" } };
    const found = checkExamples({ ...policy!, examples: [wrong, ...others] }, { zone, calendars });
    expect(found).toMatchObject([{ example: 1, milestone, expected: "2030-01-01T15:59:59.000Z" }]);
  });

  test("every calendar that a policy counts by ships, and whoever takes a policy's place is there", () => {
    const ids = shippedPolicies().map(({ id }) => id);
    for (const { clock, supersededBy } of shippedPolicies()) {
      expect(calendars.has(clock.calendar)).toBe(true);
      if (supersededBy) expect(ids).toContain(supersededBy);
    }
  });

  test("a regulator's or an outside body's clock says whose it is (never shown as ours)", () => {
    const others = shippedPolicies().filter(({ actor }) => actor !== "company");
    expect(others.map(({ id }) => id).sort()).toEqual([
      "cn-consumer-law-authority",
      "cn-samr-121-2026",
      "cn-samr-interim-2020",
      "cn-shanghai-consumer-mediation",
      "cn-tourism-authority",
      "eu-consumer-adr",
    ]);
  });

  test("a wrong file is refused with file, place and problem", async () => {
    const [file] = filesIn(shippedFolder("deadlines"), [".yaml"]);
    const { mkdtempSync, readFileSync, writeFileSync } = await import("node:fs");
    const folder = mkdtempSync("/tmp/policies-");
    const copy = `${folder}/${basename(file!)}`;
    writeFileSync(copy, readFileSync(file!, "utf8").replace(/unit: \w+/, "unit: fortnight"));
    const read = readPolicyFile(copy);
    expect(read.ok).toBe(false);
    expect(!read.ok && read.refusal).toMatchObject({
      code: "policy_file_invalid",
      params: { file: basename(file!), path: "milestones.0.unit" },
    });
  });
});
