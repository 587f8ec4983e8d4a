import type { Command } from "commander";
import { type ServeOptions, serve } from "../../app/serve.ts";
import { answers, type CommonOptions } from "../command.ts";

/** `redress serve`: the application, until a signal ends it. */
export function define(command: Command): void {
  command.option("--port <port>", "port to listen on (7300, or the next free one)");
  command.option("--data <dir>", "data directory (./data)");
  command.option("--demo", "on an empty data directory, bring a fictional bank with people and cases");
  command.addHelpText("after", "\nExample:\n  redress serve --data /srv/redress --port 8080");
  answers<ServeOptions & CommonOptions, { url: string }>(command, serve, () => "");
}
