import { normalEmail, normalPhone } from "../../customers/rules/identifiers.ts";
import { isCustomerNumber, nameAndContacts } from "../../customers/rules/name-and-contact.ts";
import { Faulty } from "./read-field.ts";
import { fault } from "./row-faults.ts";
import type { Target } from "./targets.ts";

/** Whom a row speaks of: numbers and addresses in normal form, the one to reach them by first. */
export interface GivenCustomer {
  name?: string;
  /** The source's own number of them. */
  key?: string;
  phones: string[];
  emails: string[];
}

/** The customer of a row by what its fields hold; null when it names nobody. Throws `Faulty`. */
export function readCustomer(text: (target: Target) => string | undefined): GivenCustomer | null {
  const [name, key, phone, email] = [
    text("customerName"),
    text("customerKey"),
    text("customerPhone"),
    text("customerEmail"),
  ];
  if (!name && !key && !phone && !email) return null;
  const given = {
    phones: phone === undefined ? [] : [normalPhone(phone) ?? wrong("customerPhone", "phone_wrong", phone)],
    emails: email === undefined ? [] : [normalEmail(email) ?? wrong("customerEmail", "email_wrong", email)],
  };
  // Where their number in the source serves as the name, it is not one to call.
  if (name && name === key && isCustomerNumber(name)) return { name, key, ...given };
  // What stands in the name is theirs too (R12): it reaches them where its own column is empty, else it identifies them.
  const inName = nameAndContacts(name ?? "");
  return {
    name: inName.name || undefined,
    key,
    phones: [...new Set([...given.phones, ...inName.phones])],
    emails: [...new Set([...given.emails, ...inName.emails])],
  };
}

/** What a customer is recognised by, the surest first: the source's own number of them, then phone, then mail. */
export function identifiersOf(source: string, { key, phones, emails }: GivenCustomer): { kind: string; key: string }[] {
  return [
    ...(key ? [{ kind: `import:${source}`, key }] : []),
    ...phones.map((phone) => ({ kind: "phone", key: phone })),
    ...emails.map((email) => ({ kind: "email", key: email })),
  ];
}

function wrong(field: Target, code: "phone_wrong" | "email_wrong", value: string): never {
  throw new Faulty(fault(field, code, { value }));
}
