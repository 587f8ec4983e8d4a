import type { CasePage } from "../../src/cases/contract/shapes.ts";
import { type SeverityFacts, weighAgain } from "../../src/cases/rules/severity.ts";

/** What facts would give on this case, as the server will weigh them: by the standard it has, or by the one of now. */
export function proposedOn({ case: { severityFacts }, standards }: CasePage, facts: SeverityFacts) {
  const before = severityFacts && standards.own && { facts: severityFacts, standard: standards.own };
  return weighAgain(facts, before, standards.now);
}
