import type { Words } from "../shape.ts";
import type { words as zh } from "../zh/settings.ts";
import { me, sessions } from "./settings/account.ts";
import { audit } from "./settings/audit.ts";
import { away } from "./settings/away.ts";
import { backups } from "./settings/backups.ts";
import { dept } from "./settings/departments.ts";
import { keys } from "./settings/keys.ts";
import { limits } from "./settings/limits.ts";
import { people } from "./settings/people.ts";
import { portal } from "./settings/portal.ts";
import { privacy } from "./settings/privacy.ts";
import { roles } from "./settings/roles.ts";

/** Words of the settings: what all sections share here, those of one section in `settings/`. */
export const words = {
  title: "Settings",
  notYours: "Your role cannot open this page.",
  notYoursHow: "Ask an administrator to change your role under People.",
  noPage: "There is no such page.",
  noPageHow: "Choose another one in the settings.",
  save: "Save",
  saved: "Saved",
  next: "Next",
  copy: "Copy",
  copied: "Copied",
  kept: "I have saved it",
  missing: "Please fill this in",
  lacking: "Not yet filled in correctly: {fields}",
  onlyOnce: "Shown only once; you cannot see it again after closing.",
  reason: "Reason",
  reasonHint: "Kept in the audit journal",
  reasonMissing: "Please give a reason",
  comma: ", ",
  colon: ": ",
  semicolon: "; ",
  conflict: {
    title: "Someone just changed the same fields",
    how: "These are the current values; the form holds yours. Save again to keep yours.",
    takeTheirs: "Use theirs",
  },
  group: { mine: "Mine", organisation: "Organisation", data: "Data and interfaces", product: "Product" },
  section: {
    account: "My account",
    people: "People",
    departments: "Departments",
    portal: "Customer portal",
    assignment: "Assignment rules",
    team: "Team and load",
    limits: "Case rules",
    taxonomies: "Categories",
    roles: "Roles",
    audit: "Audit",
    privacy: "Personal data",
    backups: "Backups",
    keys: "API keys",
    about: "About",
  },
  elsewhere: { imports: "Import", api: "API reference" },
  me,
  away,
  sessions,
  people,
  portal,
  dept,
  limits,
  roles,
  keys,
  backups,
  privacy,
  audit,
  about: {
    product: "Product",
    promise: "Every complaint gets an answer.",
    version: "Version {version}",
    organisation: "Organisation",
    zone: "Time zone",
    zoneHint: "Used for deadlines; set in the server configuration",
    licence: "Licence",
    licenceHint: "Open source, free to use and modify",
    apiHint: "Everything the pages do is available through the API",
    openApi: "Read the API reference",
  },
} satisfies Words<typeof zh>;
