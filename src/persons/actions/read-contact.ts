import { normalEmail, normalPhone } from "../../customers/rules/identifiers.ts";
import { holdsContact } from "../../customers/rules/name-and-contact.ts";
import { refuseCustomer } from "../../customers/rules/refusals.ts";
import { type Decision, decided } from "../../kernel/refusal.ts";

interface Given {
  name?: string;
  phone?: string | null;
  email?: string | null;
}

/** Name and ways to reach somebody in normal form; what is not given stays undefined. */
export function readContact(given: Given): Decision<Given> {
  if (given.name !== undefined && holdsContact(given.name))
    return refuseCustomer("name_holds_contact", { field: "name" });
  const phone = typeof given.phone === "string" ? normalPhone(given.phone) : given.phone;
  if (typeof given.phone === "string" && phone === null) return refuseCustomer("phone_wrong", { field: "phone" });
  const email = typeof given.email === "string" ? normalEmail(given.email) : given.email;
  return decided({ name: given.name, phone, email });
}
