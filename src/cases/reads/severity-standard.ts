import { standing } from "../../journal/unless-changed.ts";
import type { InputOf } from "../../kernel/endpoint.ts";
import { decided } from "../../kernel/refusal.ts";
import { SEVERITIES } from "../../kernel/vocabulary.ts";
import type { Look } from "../../platform/act.ts";
import type { trySeverityStandard as trying } from "../contract/severity-standard.ts";
import { type SeverityFacts, weighSeverity, withCase } from "../rules/severity.ts";
import { numbersOf, SHIPPED_STANDARD } from "../rules/severity-standard.ts";
import { factsOfOpenCases, findStandards, listStandards } from "../severity-store.ts";

/** Versions shown; an organisation changes them a few times a year. */
const SHOWN = 100;
/** Open cases that are tried: read from one index, judged in a moment. */
const TRIED = 200;

/** By which numbers severity is judged now, and the versions before. */
export async function readSeverityStandard(look: Look) {
  // The revision first: an older one is refused when it is saved, a newer one would let an older value through.
  const stands = await standing(look.db, "severity_standard_set");
  const saved = await listStandards(look.db, SHOWN);
  const shipped = { standard: SHIPPED_STANDARD, savedAt: null, savedByName: null };
  const versions = [...saved, shipped].slice(0, SHOWN);
  return decided({ standard: versions[0]!.standard, versions, ...stands });
}

/** What the newest open cases would be judged if they came in now, by the standard that holds and by these numbers. */
export async function trySeverityStandard(look: Look, input: InputOf<typeof trying>) {
  const [{ now }, { open, facts }] = await Promise.all([findStandards(look.db), factsOfOpenCases(look.db, TRIED)]);
  const tried = { ...numbersOf(input), version: now.version + 1 };
  const pairs = facts.map((one) => {
    const held = withCase(one as SeverityFacts, { channel: "" });
    return { before: weighSeverity(held, now).severity, after: weighSeverity(held, tried).severity };
  });
  const count = (of: (pair: (typeof pairs)[number]) => boolean) => pairs.filter(of).length;
  return decided({
    open,
    weighed: pairs.length,
    levels: SEVERITIES.map((severity) => ({
      severity,
      before: count(({ before }) => before === severity),
      after: count(({ after }) => after === severity),
    })),
    graver: count(({ before, after }) => after > before),
    lighter: count(({ before, after }) => after < before),
  });
}
