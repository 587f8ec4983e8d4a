import { normalEmail, normalPhone } from "./identifiers.ts";
import { maskEmail, maskPhone } from "./masking.ts";

/** What something is that identifies or reaches a customer: how it is written the same every time, and shown masked. */
interface IdentifierKind {
  /** Null when it is none of this kind. */
  normal: (written: string) => string | null;
  /** As everybody sees it until a reveal (R12). */
  mask: (value: string) => string;
  /** Whether a customer can be reached by it. */
  reaches?: true;
  /** Whether the value contradicts itself: worth a second look, never a refusal. */
  doubtful?: (value: string) => boolean;
}

const tail = (value: string) => `****${value.slice(-4)}`;
const code =
  (form: RegExp) =>
  (written: string): string | null => {
    const value = written.normalize("NFKC").replace(/[\s-]/g, "").toUpperCase();
    return form.test(value) ? value : null;
  };

/** Every kind as data: a new one is a line here and its words. */
export const IDENTIFIER_KINDS = {
  phone: { normal: normalPhone, mask: maskPhone, reaches: true },
  email: { normal: normalEmail, mask: maskEmail, reaches: true },
  id_card: { normal: code(/^(\d{15}|\d{17}[\dX])$/), mask: tail, doubtful: (value) => !isIdCard(value) },
  account: { normal: code(/^\d{8,24}$/), mask: tail },
  customer_no: { normal: code(/^[A-Z0-9]{4,24}$/), mask: tail },
  plate: {
    normal: code(/^\p{Script=Han}?[A-Z0-9]{5,8}$/u),
    mask: (value) => `${value.slice(0, 2)}***${value.slice(-1)}`,
  },
  order_no: { normal: code(/^[A-Z0-9]{6,32}$/), mask: tail },
} as const satisfies Record<string, IdentifierKind>;
export type IdentifierKindKey = keyof typeof IDENTIFIER_KINDS;
export const IDENTIFIER_KIND_KEYS = Object.keys(IDENTIFIER_KINDS) as IdentifierKindKey[];

export function kindOf(key: string): IdentifierKind {
  return IDENTIFIER_KINDS[key as IdentifierKindKey];
}

/** Under which keys something typed may be found, the surest first. */
export function keysFor(written: string): { kind: IdentifierKindKey; key: string }[] {
  return IDENTIFIER_KIND_KEYS.flatMap((kind) => {
    const key = IDENTIFIER_KINDS[kind].normal(written);
    return key !== null && /\d|@/.test(key) ? [{ kind, key }] : [];
  });
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = "10X98765432";

/** Whether an identity card number agrees with its check digit (GB 11643-1999); one of fifteen digits has none. */
export function isIdCard(value: string): boolean {
  if (value.length !== 18) return true;
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(value[at]), 0);
  return CHECKS[sum % 11] === value[17];
}
