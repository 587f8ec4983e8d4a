/** Every word file by name: add a capability's here, and in zh/ and en/. The type checker knows its keys from then on. */
export interface Spaces {
  assignment: typeof import("./zh/assignment.ts").words;
  case: typeof import("./zh/case.ts").words;
  caseacts: typeof import("./zh/caseacts.ts").words;
  casestory: typeof import("./zh/casestory.ts").words;
  cases: typeof import("./zh/cases.ts").words;
  clocks: typeof import("./zh/clocks.ts").words;
  customers: typeof import("./zh/customers.ts").words;
  incidents: typeof import("./zh/incidents.ts").words;
  matters: typeof import("./zh/matters.ts").words;
  care: typeof import("./zh/care.ts").words;
  same: typeof import("./zh/same.ts").words;
  persons: typeof import("./zh/persons.ts").words;
  evidence: typeof import("./zh/evidence.ts").words;
  ui: typeof import("./zh/ui.ts").words;
  shell: typeof import("./zh/shell.ts").words;
  api: typeof import("./zh/api.ts").words;
  houserules: typeof import("./zh/houserules.ts").words;
  imports: typeof import("./zh/imports.ts").words;
  portal: typeof import("./zh/portal.ts").words;
  referrals: typeof import("./zh/referrals.ts").words;
  spot: typeof import("./zh/spot.ts").words;
  severity: typeof import("./zh/severity.ts").words;
  timeline: typeof import("./zh/timeline.ts").words;
  taxonomies: typeof import("./zh/taxonomies.ts").words;
  policies: typeof import("./zh/policies.ts").words;
  settings: typeof import("./zh/settings.ts").words;
  signin: typeof import("./zh/signin.ts").words;
  desk: typeof import("./zh/desk.ts").words;
  intake: typeof import("./zh/intake.ts").words;
  vocabulary: typeof import("./zh/vocabulary.ts").words;
}
export type Space = keyof Spaces;

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "shell";
    resources: Spaces;
    interpolationPrefix: "{";
    interpolationSuffix: "}";
    returnNull: false;
  }
}
