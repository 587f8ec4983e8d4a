import type { Command } from "commander";
import { shippedPolicies } from "../../deadlines/shipped.ts";
import { decided, type Said } from "../../kernel/refusal.ts";
import { answers } from "../command.ts";
import { terminalLanguage } from "../exit.ts";

interface Line {
  policy: string;
  version: string;
  jurisdiction: string;
  names: Said;
}

/** `redress policy list`: the policies that ship, for `redress deadlines --policy`. Pure: no database. */
export function define(command: Command): void {
  command
    .argument("[word]", "part of an id, a name or a jurisdiction, for example bank, 信访 or GB")
    .addHelpText("after", "\nExample:\n  redress policy list bank");
  answers(command, list, show);
}

async function list(_options: unknown, word = "") {
  const wanted = word.toLowerCase();
  const lines = shippedPolicies().map(
    ({ id, version, jurisdiction, names }): Line => ({ policy: id, version, jurisdiction, names }),
  );
  const seen = ({ policy, jurisdiction, names }: Line) =>
    `${policy} ${jurisdiction} ${names.zh} ${names.en}`.toLowerCase().includes(wanted);
  return decided({ policies: lines.filter(seen) });
}

function show({ policies }: { policies: Line[] }): string {
  const language = terminalLanguage();
  if (policies.length === 0) return { zh: "没有这样的政策", en: "no such policy" }[language];
  const width = Math.max(...policies.map(({ policy }) => policy.length));
  return policies.map(({ policy, names }) => `${policy.padEnd(width)}  ${names[language]}`).join("\n");
}
