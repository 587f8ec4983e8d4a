import type { CommandHost } from "../platform/command.ts";
import type { Keyring } from "./keyring.ts";

/** What the portal needs from the process. */
export interface PortalDeps {
  keyring: Keyring;
  host: CommandHost;
  /** The address of this system: whether its cookies travel over https only. */
  publicUrl: string;
}
