import type { Command } from "commander";
import { type Decision, decided, refusing } from "../../kernel/refusal.ts";
import { loadConfig } from "../../platform/config/load.ts";
import type { Finding } from "../../platform/doctor/check.ts";
import { inspectDatabase } from "../../platform/doctor/database.ts";
import { inspectMachine } from "../../platform/doctor/machine.ts";
import { answers, type CommonOptions } from "../command.ts";
import { terminalLanguage } from "../exit.ts";

const refuse = refusing({
  doctor_failed: {
    kind: "unavailable",
    say: { zh: "有 {count} 项不能运行：", en: "{count} checks failed:" },
  },
});
const MARKS = { ok: "✓", warn: "!", fail: "✗" } as const;

interface DoctorOptions extends CommonOptions {
  data?: string;
}

/** `redress doctor`: what on this machine or in the set-up keeps the product from running well. */
export function define(command: Command): void {
  command.option("--data <dir>", "data directory");
  command.addHelpText("after", "\nExample:\n  redress doctor --json");
  answers(command, examine, ({ findings }) => findings.map(line).join("\n"));
}

async function examine({ data, json }: DoctorOptions): Promise<Decision<{ findings: Finding[] }>> {
  const config = await loadConfig({ env: process.env, args: { dataDir: data } });
  if (!config.ok) return config;
  const findings = [...(await inspectMachine(config.value)), ...(await inspectDatabase(config.value))];
  const failed = findings.filter(({ state }) => state === "fail");
  if (failed.length === 0) return decided({ findings });
  if (!json) process.stdout.write(`${findings.map(line).join("\n")}\n`);
  const missing = failed.map(({ id, say }) => ({ field: id, say }));
  return refuse("doctor_failed", { params: { count: failed.length }, missing });
}

function line({ state, say }: Finding): string {
  return `${MARKS[state]} ${say[terminalLanguage()]}`;
}
