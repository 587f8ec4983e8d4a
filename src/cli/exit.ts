import { fill, type Refusal, type Said } from "../kernel/refusal.ts";
import { StartRefused } from "../platform/start-refused.ts";

/** Exit codes that scripts may rely on. */
export const EXIT = { done: 0, refused: 1, wrongUsage: 2, bug: 3 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Language of the person at the terminal. */
export function terminalLanguage(env: NodeJS.ProcessEnv = process.env): keyof Said {
  const said = env.REDRESS_LOCALE || env.LC_ALL || env.LC_MESSAGES || env.LANG || "";
  return said.toLowerCase().startsWith("zh") ? "zh" : "en";
}

/** Tells standard error why not and what to do: as one JSON object, or in the person's language. */
export function reportRefusal(refusal: Refusal, json: boolean): ExitCode {
  const { zh, en } = refusal.say;
  const say = { zh: fill(zh, refusal.params), en: fill(en, refusal.params) };
  const language = terminalLanguage();
  const words = [say[language], ...(refusal.missing ?? []).map((missing) => `  - ${missing.say[language]}`)];
  process.stderr.write(`${json ? JSON.stringify({ ...refusal, say }) : words.join("\n")}\n`);
  return EXIT.refused;
}

/** Tells standard error what went wrong: a refusal of the start in words, anything else as the bug it is. */
export function reportError(error: unknown, json: boolean): ExitCode {
  if (error instanceof StartRefused) return reportRefusal(error.refusal, json);
  const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`${json ? JSON.stringify({ bug: words }) : words}\n`);
  return EXIT.bug;
}
