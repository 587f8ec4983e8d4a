import type { CommandModule } from "./command.ts";

/** One command: its words on the line, what it does, and where it lives. */
export interface CommandEntry {
  words: string;
  summary: string;
  load(): Promise<CommandModule>;
}

/** Every command of the product, in the order of the help; groups (`user add`) come from the first word. */
export const COMMANDS: readonly CommandEntry[] = [
  { words: "serve", summary: "run the application", load: () => import("./commands/serve.ts") },
  { words: "openapi", summary: "print the contract as OpenAPI 3.1", load: () => import("./commands/openapi.ts") },
  { words: "bench", summary: "measure this machine", load: () => import("./commands/bench.ts") },
  { words: "doctor", summary: "check this machine and the set-up", load: () => import("./commands/doctor.ts") },
  { words: "user add", summary: "add a person who can sign in", load: () => import("./commands/user-add.ts") },
  {
    words: "deadlines",
    summary: "when every step of a policy falls due, and why",
    load: () => import("./commands/deadlines.ts"),
  },
  {
    words: "policy list",
    summary: "the deadline policies that ship",
    load: () => import("./commands/policy-list.ts"),
  },
  {
    words: "policy check",
    summary: "check policy files and count their worked examples",
    load: () => import("./commands/policy-check.ts"),
  },
  {
    words: "import cases",
    summary: "bring in complaints from a file",
    load: () => import("./commands/import-cases.ts"),
  },
  {
    words: "backup verify",
    summary: "prove a backup by restoring it aside",
    load: () => import("./commands/backup-verify.ts"),
  },
  { words: "backup", summary: "everything as it is now, in one file", load: () => import("./commands/backup.ts") },
  { words: "restore", summary: "a backup into an empty database", load: () => import("./commands/restore.ts") },
  {
    words: "audit verify",
    summary: "prove that the journal is as it was written",
    load: () => import("./commands/audit-verify.ts"),
  },
];

/** Summaries of the groups. */
export const GROUPS: Readonly<Record<string, string>> = {
  audit: "prove the journal",
  backup: "everything as it is now, in one file",
  policy: "rules the product works by",
  import: "bring in what was elsewhere",
  user: "people who sign in",
};
