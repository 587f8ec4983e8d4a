import { type DestinationStream, type Logger, pino } from "pino";
import { errorForLog, REDACTED } from "./redaction.ts";

export type Log = Logger;

/** How the log is set up; it goes to standard output unless a destination is given. */
export interface LogOptions {
  level: "silent" | "error" | "warn" | "info" | "debug";
  destination?: DestinationStream;
}

/** Opens the log: one JSON object a line, instants in ISO 8601, personal data and secrets taken out. */
export function openLog({ level, destination = forPeopleOrMachines() }: LogOptions): Log {
  const options = {
    level,
    base: { pid: process.pid },
    messageKey: "message",
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    redact: { paths: REDACTED, censor: "[redacted]" },
    serializers: { err: errorForLog },
  };
  return pino(options, destination);
}

/** The log of one request: every line carries its id, which the person sees when something goes wrong. */
export function requestLog(log: Log, requestId: string): Log {
  return log.child({ requestId });
}

function forPeopleOrMachines(): DestinationStream {
  if (!process.stdout.isTTY) return pino.destination({ fd: 1, sync: true });
  return { write: (line) => void process.stderr.write(shortLine(line)) };
}

/** A log line as a person at a terminal wants it: time, level, message, and the error's own words. */
export function shortLine(line: string): string {
  const { time, level, message, err } = JSON.parse(line) as {
    time: string;
    level: string;
    message?: string;
    err?: { message?: string; stack?: string };
  };
  const cause = err ? `: ${err.message ?? ""}${level === "error" && err.stack ? `\n${err.stack}` : ""}` : "";
  return `${time.slice(11, 19)} ${level} ${message ?? ""}${cause}\n`;
}
