import type { Command } from "commander";
import type { Decision } from "../kernel/refusal.ts";
import { EXIT, type ExitCode, reportRefusal } from "./exit.ts";

/** One file of `commands/`: loaded only when its command runs. */
export interface CommandModule {
  /** Declares arguments, options, an example, and what to do. */
  define(command: Command): void;
}

/** Options every command has. */
export interface CommonOptions {
  json?: boolean;
}

const codes = new WeakMap<Command, ExitCode>();

/**
 * Makes a command do `work` with its options and then its arguments, print the value (`--json`: one object; else
 * `show`, where an empty text prints nothing), or report the refusal.
 */
export function answers<O extends CommonOptions, T>(
  command: Command,
  work: (options: O, ...args: string[]) => Promise<Decision<T>>,
  show: (value: T) => string,
): void {
  command.option("--json", "print one JSON object");
  command.action(async (...given: unknown[]) => {
    const self = given.pop() as Command;
    const options = given.pop() as O;
    const decision = await work(options, ...(given as string[]));
    codes.set(self, decision.ok ? EXIT.done : reportRefusal(decision.refusal, options.json ?? false));
    if (!decision.ok) return;
    const printed = options.json ? JSON.stringify(decision.value ?? null) : show(decision.value);
    if (printed) process.stdout.write(`${printed}\n`);
  });
}

/** How the command ended. */
export function codeOf(command: Command): ExitCode {
  return codes.get(command) ?? EXIT.done;
}
