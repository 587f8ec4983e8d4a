import type { Words } from "../shape.ts";
import type { words as zh } from "../zh/settings.ts";
import { me, sessions } from "./settings/account.ts";
import { audit } from "./settings/audit.ts";
import { dept } from "./settings/departments.ts";
import { keys } from "./settings/keys.ts";
import { people } from "./settings/people.ts";
import { roles } from "./settings/roles.ts";

/** Words of the settings: what all sections share here, those of one section in `settings/`. */
export const words = {
  title: "Settings",
  notYours: "This page is not part of your role.",
  notYoursHow: "Ask an administrator; they change roles under People.",
  save: "Save",
  saved: "Saved",
  next: "Next",
  copy: "Copy",
  copied: "Copied",
  kept: "I have it",
  missing: "Please fill this in",
  onlyOnce: "Shown only now; once closed it cannot be seen again.",
  reason: "Reason",
  reasonHint: "Kept in the audit journal",
  reasonMissing: "Please give a reason",
  comma: ", ",
  colon: ": ",
  semicolon: "; ",
  conflict: {
    title: "Someone has just changed the same fields",
    how: "This is what stands there now; the form holds yours. Saving again keeps yours.",
    takeTheirs: "Take theirs",
  },
  group: { mine: "Mine", organisation: "Organisation", data: "Data and interfaces", product: "Product" },
  section: {
    account: "My account",
    people: "People",
    departments: "Departments",
    roles: "Roles",
    audit: "Audit",
    keys: "API keys",
    about: "About",
  },
  elsewhere: { imports: "Import", api: "API reference" },
  me,
  sessions,
  people,
  dept,
  roles,
  keys,
  audit,
  about: {
    product: "Product",
    promise: "Every complaint gets an account.",
    version: "Version {version}",
    organisation: "Organisation",
    zone: "Time zone",
    zoneHint: "Deadlines are counted in it; set by whoever runs the server",
    licence: "Licence",
    licenceHint: "Open source, free to use and to change",
    apiHint: "Whatever the pages do, other systems can do through the API",
    openApi: "Read the API reference",
  },
} satisfies Words<typeof zh>;
