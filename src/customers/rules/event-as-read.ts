import { textMask } from "./mask-text.ts";
import { maskName } from "./masking.ts";

const ABOUT_CUSTOMERS = new Set(["customer_edited", "identifier_revealed", "customers_merged", "customers_parted"]);

/** What an event of the organisation says of a customer, as somebody reads it who may not know their names (R12). */
export function eventAsRead(kind: string, body: Record<string, unknown>): Record<string, unknown> {
  return ABOUT_CUSTOMERS.has(kind) ? unnamed(body) : body;
}

/**
 * Why it was done, as the same person reads it: a reason is typed freely and names who it is about. Where it is about a
 * case and no name stands beside it, nothing could be masked, and it is kept from them.
 */
export function reasonAsRead(reason: string | null, body: Record<string, unknown>): string | null {
  if (reason === null) return null;
  const names = namesIn(body);
  if (names.length === 0 && "caseId" in body) return null;
  return textMask(...names)(reason);
}

function namesIn(body: object): string[] {
  return Object.entries(body).flatMap(([key, value]) => {
    if (key === "name" && typeof value === "string") return [value];
    return (key === "before" || key === "after") && value ? namesIn(value as object) : [];
  });
}

/** Names stand under `name`: the customer's own, and before and after a change of it. */
function unnamed(body: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(body).map(([key, value]) => {
      if (key === "name" && typeof value === "string") return [key, maskName(value)];
      return [key, (key === "before" || key === "after") && value ? unnamed(value as object) : value];
    }),
  );
}
