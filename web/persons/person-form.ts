import { PAPERS, type Paper, type PaperScope, type PartyRole } from "../../src/persons/rules/party.ts";
import type { Party } from "./party.ts";

/** What stands in the form; numbers and addresses begin empty, because they are only known masked. */
export interface PersonFields {
  role: PartyRole;
  name: string;
  relation: string;
  phone: string;
  email: string;
  represents: boolean;
  paper: Paper | "";
  scope: PaperScope | "";
  paperSaid: string;
  validUntil: string | null;
}

export function fieldsOf(party: Party | null): PersonFields {
  return {
    role: party?.role ?? "agent",
    name: party?.name ?? "",
    relation: party?.relation ?? "",
    phone: "",
    email: "",
    represents: party?.represents ?? false,
    paper: party?.paper ?? "",
    scope: party?.scope ?? "",
    paperSaid: party?.paperSaid ?? "",
    validUntil: party?.validUntil ?? null,
  };
}

/** The papers that prove a role; none for those who need none. */
export function papersFor(role: PartyRole): readonly Paper[] {
  return role === "agent" || role === "heir" ? PAPERS[role] : [];
}

/** As the contract wants it: what does not belong to the role is left out, an emptied number stays as it is. */
export function inputOf(f: PersonFields) {
  const proves = papersFor(f.role).length > 0;
  const paper = proves && f.paper !== "" ? f.paper : null;
  return {
    name: f.name.trim(),
    relation: f.relation.trim() || null,
    ...(f.phone.trim() && { phone: f.phone.trim() }),
    ...(f.email.trim() && { email: f.email.trim() }),
    represents: f.role === "joint" && f.represents,
    paper,
    scope: paper && f.role === "agent" && f.scope !== "" ? f.scope : null,
    paperSaid: (paper && f.paperSaid.trim()) || null,
    validUntil: paper && f.validUntil,
  };
}
