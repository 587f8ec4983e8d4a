import { customersOf } from "../cases/reads/customers-by-case.ts";
import { customersByIds, listCustomers } from "../customers/reads.ts";
import { type Decision, decided } from "../kernel/refusal.ts";
import type { Look } from "../platform/act.ts";
import { searchCases } from "./search-cases.ts";
import { nameSpelling } from "./spell-names.ts";

/** So many of the cases that hold the letters are looked at for their customers. */
const CASES = 60;

export interface FoundCustomer {
  customerId: string;
  name: string;
  phone: string | null;
  openCases: number;
}

/**
 * Customers by the beginning of their name, a number whole or by its last digits, an address; and by the letters of
 * their name in pinyin, those of them with a case that this person may see (R12). Numbers are masked.
 */
export async function findCustomers(
  look: Look,
  { q, limit }: { q: string; limit: number },
): Promise<Decision<{ items: FoundCustomer[] }>> {
  const written = await listCustomers(look, { q, limit });
  if (!written.ok) return written;
  const { items } = written.value;
  if (items.length > 0 || !/^[a-z]+$/i.test(q)) return decided({ items: items.map(inShort) });
  const cases = await searchCases(look, { q, exact: false, limit: CASES });
  if (!cases.ok) return cases;
  const ids = await customersOf(
    look,
    cases.value.items.map(({ caseId }) => caseId),
  );
  const spelled = await nameSpelling();
  const named = (await customersByIds(look, ids)).filter(({ name }) =>
    spelled(name).some((letters) => letters.startsWith(q.toLowerCase())),
  );
  return decided({ items: named.slice(0, limit).map(inShort) });
}

const inShort = ({ customerId, name, phone, openCases }: FoundCustomer) => ({ customerId, name, phone, openCases });
