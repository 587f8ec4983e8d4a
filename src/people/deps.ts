import type { CommandHost } from "../platform/command.ts";
import type { Credentials } from "./credentials.ts";

/** What the routes of people need from the process. */
export interface PeopleDeps {
  auth: Credentials;
  /** For the commands whose input must not be kept, and which set cookies. */
  host: CommandHost;
}
