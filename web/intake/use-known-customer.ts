import { useEffect, useState } from "react";
import { listCustomers } from "../../src/customers/contract.ts";
import { isSameName } from "../../src/customers/rules/same-name.ts";
import { useRead } from "../shell/client/use-read.ts";
import { useMay } from "../shell/session/session.ts";
import { type IntakeForm, type KnownCustomer, whoKind, whoOf } from "./intake-form.ts";

const PAUSE = 250;
const DIGITS = 5;

/** Text as it was a moment ago: what asks the server waits until typing pauses. */
export function useSettled<T>(value: T, pause: number): T {
  const [settled, settle] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => settle(value), pause);
    return () => clearTimeout(timer);
  }, [value, pause]);
  return settled;
}

/** Who it may be: at most one of these says something. */
interface Recognised {
  known: KnownCustomer | null;
  /** Whose number it is, when the name given is another's: two who share a number stay two. */
  other: KnownCustomer | null;
  /** It is sure that nobody has this number yet. */
  first: boolean;
}

const NOBODY: Recognised = { known: null, other: null, first: false };

/** The customer meant: chosen by name, or recognised by a whole number or address under a name that may be theirs. */
export function useKnownCustomer(form: IntakeForm): Recognised {
  const mayRead = useMay("customer.read");
  const kind = whoKind(form.who);
  const { name, phone, email } = whoOf(form);
  const given = phone ?? email ?? "";
  const asked = useSettled(given, PAUSE);
  const whole = kind === "email" ? /@\S+\.\S/.test(asked) : asked.replace(/\D/g, "").length >= DIGITS;
  const off = !mayRead || form.anonymous || form.customer !== null || !whole || (kind !== "phone" && kind !== "email");
  const { data, isFetching } = useRead(listCustomers, { q: asked, limit: 1 }, { off });
  if (form.anonymous) return NOBODY;
  if (form.customer) return { ...NOBODY, known: form.customer };
  if (off || asked !== given) return NOBODY;
  const found = data?.items[0];
  if (!found) return { ...NOBODY, first: !isFetching && data !== undefined };
  return name && !isSameName(found.name, name) ? { ...NOBODY, other: found } : { ...NOBODY, known: found };
}
