import { useEffect, useState } from "react";
import { listCustomers } from "../../src/customers/contract.ts";
import { useRead } from "../shell/client/use-read.ts";
import { useMay } from "../shell/session/session.ts";
import { type IntakeForm, type KnownCustomer, whoKind } from "./intake-form.ts";

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

/**
 * The customer meant: chosen by name, or recognised by a whole number or address. `first` once it is sure that nobody
 * has this number yet.
 */
export function useKnownCustomer(form: IntakeForm): { known: KnownCustomer | null; first: boolean } {
  const mayRead = useMay("customer.read");
  const kind = whoKind(form.who);
  const asked = useSettled(form.who.trim(), PAUSE);
  const whole = kind === "email" ? /@\S+\.\S/.test(asked) : asked.replace(/\D/g, "").length >= DIGITS;
  const off = !mayRead || form.anonymous || form.customer !== null || !whole || (kind !== "phone" && kind !== "email");
  const { data, isFetching } = useRead(listCustomers, { q: asked, limit: 1 }, { off });
  if (form.anonymous) return { known: null, first: false };
  if (form.customer) return { known: form.customer, first: false };
  const found = off || asked !== form.who.trim() ? undefined : data?.items[0];
  return { known: found ?? null, first: !off && !isFetching && data?.items.length === 0 };
}
