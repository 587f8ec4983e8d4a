import { type SerializedError, stdSerializers } from "pino";

const PRIVATE = [
  "password",
  "token",
  "secret",
  "authorization",
  "cookie",
  "phone",
  "email",
  "words",
  "body",
  "text",
  "databaseUrl",
  "connectionString",
];

/** Paths whose values never reach the log, down to the third level; the caller still must not log whole records. */
export const REDACTED = PRIVATE.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]).concat(
  'headers["set-cookie"]',
  '*.headers["set-cookie"]',
);

/** An error for the log, without what the database quotes from a person's record. */
export function errorForLog(error: unknown): unknown {
  if (!(error instanceof Error)) return { type: typeof error };
  const { type, message, code } = stdSerializers.err(error) as SerializedError & { code?: unknown };
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  const cause = error.cause === undefined ? {} : { cause: errorForLog(error.cause) };
  return { type, code, message: withoutValues(error, message), stack: frames.join("\n"), ...cause };
}

/** PostgreSQL ends some messages with the value it stumbled over: `invalid input syntax for type uuid: "…"`. */
function withoutValues(error: Error, message: string): string {
  return "severity" in error ? message.replace(/: ".*"$/s, ': "…"') : message;
}
