import { basename } from "node:path";
import type { Command } from "commander";
import { checkExamples } from "../../deadlines/rules/check-examples.ts";
import { refuse } from "../../deadlines/rules/refusals.ts";
import { filesIn, readPolicyFile, shippedCalendars, shippedFolder } from "../../deadlines/shipped.ts";
import { type Decision, decided, type Missing } from "../../kernel/refusal.ts";
import { answers } from "../command.ts";

interface Checked {
  folder: string;
  policies: number;
  examples: number;
}

/** `redress policy check`: reads every policy file of a folder and counts every worked example in it. */
export function define(command: Command): void {
  command
    .argument("[dir]", "folder of YAML policies; those that ship when not given")
    .addHelpText("after", "\nExample:\n  redress policy check ./our-policies");
  answers(
    command,
    check,
    ({ policies, examples }) => `✓ ${policies} policies, ${examples} worked examples: all as written`,
  );
}

async function check(_options: unknown, dir?: string): Promise<Decision<Checked>> {
  const folder = dir ?? shippedFolder("deadlines");
  const files = filesIn(folder, [".yaml", ".yml"]);
  if (files.length === 0) return refuse("policy_folder_empty", { params: { folder } });
  const missing: Missing[] = [];
  let examples = 0;
  for (const file of files) {
    const policy = readPolicyFile(file);
    if (!policy.ok) return policy;
    const calendars = shippedCalendars();
    if (!calendars.has(policy.value.clock.calendar)) {
      const problem = `no calendar is called ${policy.value.clock.calendar}; there are ${[...calendars.keys()].join(", ")}`;
      return refuse("policy_file_invalid", { params: { file: basename(file), path: "clock.calendar", problem } });
    }
    examples += policy.value.examples.length;
    for (const one of checkExamples(policy.value, { zone: "Asia/Shanghai", calendars })) {
      const said = `${basename(file)} examples.${one.example - 1}.due.${one.milestone}: ${one.expected} ≠ ${one.counted}`;
      missing.push({ field: basename(file), say: { zh: said, en: said } });
    }
  }
  if (missing.length > 0) return refuse("policy_example_wrong", { params: { count: missing.length }, missing });
  return decided({ folder, policies: files.length, examples });
}
