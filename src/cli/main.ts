import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Command, CommanderError, InvalidArgumentError } from "commander";
import { packageRoot } from "../platform/package-root.ts";
import { codeOf } from "./command.ts";
import { COMMANDS, type CommandEntry, GROUPS } from "./commands.ts";
import { EXIT, type ExitCode, reportError } from "./exit.ts";

/** Runs one command line (`argv` as Node gives it) and says how it ended; only that command's code is loaded. */
export async function main(argv: readonly string[]): Promise<ExitCode> {
  // Whoever reads our output may stop early (| head): that is no fault of ours and no bug.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(EXIT.done);
    throw error;
  });
  const chosen = choose(argv.slice(2));
  try {
    const { program, command } = await build(chosen);
    await program.parseAsync(argv as string[]);
    return command ? codeOf(command) : EXIT.done;
  } catch (error) {
    // One found wrong while an option was read is said by the parser; one found wrong later has not been said yet.
    if (error instanceof InvalidArgumentError) process.stderr.write(`error: ${error.message}\n${hint(chosen)}\n`);
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.wrongUsage;
    return reportError(error, argv.includes("--json"));
  }
}

function choose(words: readonly string[]): CommandEntry | undefined {
  const [first, second] = words.filter((word) => !word.startsWith("-"));
  return COMMANDS.find((entry) => entry.words === first || entry.words === `${first} ${second}`);
}

async function build(chosen: CommandEntry | undefined) {
  const program = new Command("redress")
    .description("有交代 Redress: complaints led to an outcome that is fair, kept and learned from")
    .version(version())
    .exitOverride()
    .showHelpAfterError(hint(undefined));
  let command: Command | undefined;
  for (const entry of COMMANDS) {
    const declared = place(program, entry);
    if (entry !== chosen) continue;
    command = declared.showHelpAfterError(hint(chosen));
    (await entry.load()).define(declared);
  }
  return { program, command };
}

/** Where the right usage is said. */
function hint(chosen: CommandEntry | undefined): string {
  return chosen ? `(redress ${chosen.words} --help shows how)` : "(redress --help lists the commands)";
}

function place(program: Command, { words, summary }: CommandEntry): Command {
  const [first, second] = words.split(" ");
  // A word may be a command and a group at once: `backup FILE`, `backup verify FILE`.
  const group = program.commands.find((known) => known.name() === first) ?? program.command(first!);
  if (!second) return group.description(summary);
  group.description(GROUPS[first!] ?? "");
  return group.command(second).description(summary);
}

function version(): string {
  return JSON.parse(readFileSync(join(packageRoot(), "package.json"), "utf8")).version;
}
