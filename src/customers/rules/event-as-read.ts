import { maskName } from "./masking.ts";

const ABOUT_CUSTOMERS = new Set(["customer_edited", "identifier_revealed", "customers_merged", "customers_parted"]);

/** What an event of the organisation says of a customer, as somebody reads it who may not know their names (R12). */
export function eventAsRead(kind: string, body: Record<string, unknown>): Record<string, unknown> {
  return ABOUT_CUSTOMERS.has(kind) ? unnamed(body) : body;
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
