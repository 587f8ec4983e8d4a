import type { Words } from "../../shape.ts";
import type * as zh from "../../zh/settings/keys.ts";

/** Words of API keys. */
export const keys = {
  lead: "For other systems; every act is kept under the key's name",
  create: "New key",
  name: "Purpose",
  nameHint: "How you will recognise who uses it, such as “complaint form of the website”",
  rolesHint: "No more than it needs",
  scope: "Which cases it sees",
  chooseDepartment: "Choose a department",
  expires: "Expires",
  used: "Last used",
  made: "Made",
  acts: "Acts",
  unused: "Never used",
  never: "Never",
  neverHint: "A lost key that never expires stays good. Replace it regularly.",
  life: { d30: "30 days", d90: "90 days", d365: "1 year", at: "Until", never: "Never" },
  revoke: "Revoke",
  revoked: "Revoked",
  expired: "Expired",
  revokeAsk: "Revoke “{name}”",
  revokeBody: "The system that uses it is cut off at once. This cannot be undone.",
  revokedDone: "“{name}” is revoked",
  secret: "Key",
  secretUse: "Send it in the header Authorization: Bearer, followed by the key.",
  empty: "No keys yet.",
  emptyHow: "Make one for each system that connects, so that each can be cut off alone.",
} satisfies Words<typeof zh.keys>;
