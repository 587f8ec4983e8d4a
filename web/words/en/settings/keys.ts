import type { Words } from "../../shape.ts";
import type * as zh from "../../zh/settings/keys.ts";

/** Words of API keys. */
export const keys = {
  lead: "For other systems; every action is recorded under the key’s name",
  create: "New key",
  name: "Purpose",
  nameHint: "Who uses it, e.g. “website complaint form”",
  rolesHint: "Only what it needs; deciding, approving and correcting stay with people",
  scope: "Which cases it sees",
  scopes: {
    own: "Those it registered itself",
    department: "A department and those below it",
    region: "The region of a department",
    all: "The whole organisation",
  },
  departmentHint: "The scope starts from this department",
  chooseDepartment: "Choose a department",
  expires: "Expires",
  used: "Last used",
  made: "Created",
  acts: "Actions",
  unused: "Never used",
  never: "Never",
  neverHint: "A lost key without expiry keeps working. Replace it regularly.",
  life: { d30: "30 days", d90: "90 days", d365: "1 year", at: "Until", never: "Never" },
  revoke: "Revoke",
  revoked: "Revoked",
  expired: "Expired",
  revokeAsk: "Revoke “{name}”",
  revokeBody: "The system using it loses access immediately. This cannot be undone.",
  revokedDone: "“{name}” is revoked",
  secret: "Key",
  secretUse: "Send it in the header Authorization: Bearer, followed by the key.",
  empty: "No keys yet.",
  emptyHow: "Create one per connected system, so each can be revoked separately.",
} satisfies Words<typeof zh.keys>;
